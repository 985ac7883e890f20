package org.veterancare.query.dashboard;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.veterancare.query.casestate.Measure;
import org.veterancare.query.casestate.Metric;
import org.veterancare.web.Bilingual;

/**
 * How a figure is read.
 *
 * @param title what it is called
 * @param formula how it comes about (domain 7)
 * @param unit of the numerator
 * @param window which days of the period count
 * @param group what the codes it is split by are called in the words file, null where they are shown as they are
 */
record Definition(Metric metric, Bilingual title, Bilingual formula, Unit unit, Window window, String group) {

    private static final Map<Metric, Definition> ALL = new EnumMap<>(Metric.class);

    /** What is summed above the line. */
    enum Unit {
        CASES,
        TASKS,
        FEN,
        WORKING_DAYS,
        DAYS,
        VISITS,
        FACTS
    }

    /** Which days count for a period. */
    enum Window {
        /** What stands now, whatever the period. */
        STANDING {
            @Override
            Days of(Days period) {
                return new Days(Measure.STOCK, Measure.STOCK);
            }
        },
        /** What stands now, by the day it began. */
        SINCE {
            @Override
            Days of(Days period) {
                return new Days(FIRST, LAST);
            }
        },
        /** What stands now and was due before the last day of the period. */
        OVERDUE {
            @Override
            Days of(Days period) {
                return new Days(FIRST, period.to().minusDays(1));
            }
        },
        /** What stands now and whose last day had come by the last day of the period: an office's own counts as missed on it. */
        COME {
            @Override
            Days of(Days period) {
                return new Days(FIRST, period.to());
            }
        },
        /** What stands now and is due on the last day of the period, or in the three days after it. */
        THREE_DAYS {
            @Override
            Days of(Days period) {
                return new Days(period.to(), period.to().plusDays(3));
            }
        },
        /** What is so many days around the last day of the period. */
        THIRTY_DAYS_AROUND {
            @Override
            Days of(Days period) {
                return new Days(period.to().minusDays(30), period.to().plusDays(30));
            }
        },
        /** What stands now and whose sixth month was over before the last day of the period. */
        BEGUN_SIX_MONTHS_AGO {
            @Override
            Days of(Days period) {
                LocalDate begun = period.to().minusMonths(6);
                // forward as periods are counted: back from 29, 30 or 31 a shorter month would hide its last day
                boolean over = begun.plusMonths(6).isBefore(period.to());
                return new Days(FIRST, over ? begun : begun.minusDays(1));
            }
        },
        /** What is so many months before the last day of the period, or less. */
        LAST_TWELVE_MONTHS {
            @Override
            Days of(Days period) {
                return new Days(period.to().minusMonths(12), period.to());
            }
        },
        PERIOD {
            @Override
            Days of(Days period) {
                return period;
            }
        },
        /** Those received six to twelve months before the last day of the period. */
        SIX_TO_TWELVE_MONTHS_AGO {
            @Override
            Days of(Days period) {
                return new Days(period.to().minusMonths(12), period.to().minusMonths(6));
            }
        };

        private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
        private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

        abstract Days of(Days period);
    }

    /** Both days included. */
    record Days(LocalDate from, LocalDate to) {}

    static {
        define(Metric.CASE_STOCK, "在办个案", "Open cases", "未结案的个案数，按街镇和对象类别",
                "cases not closed, by street and kind of subject", Unit.CASES, Window.STANDING, "SubjectKind");
        define(Metric.ON_TIME_REPORT, "按时报到率", "On-time report rate", "期内按时报到数 ÷（期内报到数 + 期内到期未报到数）",
                "reports in time ÷ (reports in the period + overdue with a due date in the period)", Unit.CASES,
                Window.PERIOD, null);
        define(Metric.FORFEITURE_REVIEWS_OPEN, "待审查放弃待遇", "Forfeiture reviews open", "处于放弃待遇审查的个案数及天数中位数",
                "cases under forfeiture review, and the median of their age in days", Unit.CASES, Window.SINCE, null);
        define(Metric.BUNDLE_COMPLETION, "一件事办结率", "One-stop completion", "期内启动的“一件事”中已全部办结的 ÷ 期内启动数",
                "bundles completed ÷ bundles started in the period", Unit.CASES, Window.PERIOD, null);
        define(Metric.ADAPTATION_COVERAGE, "适应性培训覆盖率", "Adaptation training coverage", "期内报到者中已完成适应性培训的 ÷ 期内报到数",
                "veterans with completed adaptation training ÷ veterans who reported in the period", Unit.CASES,
                Window.PERIOD, "SettlementMode");
        define(Metric.SIX_MONTH_PLACEMENT, "六个月安置率", "Six-month placement rate",
                "6至12个月前接收的安排工作对象中六个月内到岗的 ÷ 接收数（含尚未建立安置档案的，不含死亡、改变安置方式和经认定不符合安排工作条件的）",
                "started work within six months ÷ received for assigned work 6 to 12 months ago, with a file or without, "
                        + "but for those who died, changed mode or were found to have no claim",
                Unit.CASES,
                Window.SIX_TO_TWELVE_MONTHS_AGO, null);
        define(Metric.PLACEMENT_MIX, "安置渠道构成", "Placement mix", "期内各渠道安置数 ÷ 期内安置总数",
                "placements of a channel ÷ all placements in the period",
                Unit.CASES, Window.PERIOD, "Channel");
        define(Metric.PLACEMENT_OVERDUE, "安置超期", "Placement overdue", "满六个月仍未安置的安排工作对象数，含尚未建立安置档案的",
                "received for assigned work, past the six months and still without a job, with a file or without",
                Unit.CASES,
                Window.COME, null);
        define(Metric.EMPLOYMENT_AT_SIX_MONTHS, "六个月就业率", "Employment at six months",
                "6至12个月前报到的在区自主就业对象中第180日就业、就学或创业的 ÷ 其总数",
                "self-employment veterans living in the district who reported 6 to 12 months ago and had work, study or a business at day 180 ÷ all of them",
                Unit.CASES, Window.SIX_TO_TWELVE_MONTHS_AGO, null);
        define(Metric.SPOUSE_FILES_OVER_SIX_MONTHS, "超六个月家属安置", "Spouse files over six months",
                "登记满六个月仍未办结的随军、随调家属数", "spouses' files open for more than six months", Unit.CASES,
                Window.BEGUN_SIX_MONTHS_AGO, "SpouseTrack");
        define(Metric.SCHOOL_PLACES, "子女入学落实率", "School places in time", "期内申请中9月1日前（随迁子女下一学期前）落实学位的 ÷ 期内申请数",
                "children placed before 1 September, of veterans before the next term ÷ children for whom a school was chosen in the period",
                Unit.CASES,
                Window.PERIOD, null);
        define(Metric.ENTITLEMENTS_IN_PAYMENT, "发放中的待遇", "Entitlements in payment", "状态为发放中的抚恤优待数，按类别",
                "entitlements in payment, by category", Unit.CASES, Window.STANDING, "BenefitCategory");
        define(Metric.HARDSHIP_APPLICATIONS, "帮扶申请", "Hardship applications", "期内提交的帮扶申请数，按困难类型",
                "applications handed in, by situation", Unit.CASES, Window.PERIOD, "Situation");
        define(Metric.HARDSHIP_APPROVAL, "帮扶批准率", "Hardship approval rate", "期内批准数 ÷ 期内审批数",
                "approved ÷ decided in the period",
                Unit.CASES, Window.PERIOD, null);
        define(Metric.HARDSHIP_COMMITTED, "帮扶资金已核定", "Hardship money committed", "期内核定金额 ÷ 相关年度预算",
                "amounts approved in the period ÷ budgets of its years", Unit.FEN, Window.PERIOD, null);
        define(Metric.HARDSHIP_PAID, "帮扶资金已发放", "Hardship money paid", "期内发放金额 ÷ 相关年度预算",
                "amounts paid in the period ÷ budgets of its years",
                Unit.FEN, Window.PERIOD, null);
        define(Metric.OPEN_TASKS, "逾期任务", "Overdue tasks", "期末日前应办未办的任务数，按类型",
                "open tasks due before the last day of the period, by kind",
                Unit.TASKS, Window.OVERDUE, "Deadline.Kind");
        define(Metric.TASKS_DUE_SOON, "三日内到期任务", "Tasks due within three days", "期末日起三日内到期的在办任务数，按类型",
                "open tasks due on the last day of the period or in the three days after it, by kind",
                Unit.TASKS, Window.THREE_DAYS, "Deadline.Kind");
        define(Metric.QUEUE, "在办任务", "Queue", "全部在办任务数，按类型；最早一件的天数及天数中位数",
                "open tasks by kind, the age of the oldest and the median age in days",
                Unit.TASKS, Window.SINCE, "Deadline.Kind");
        define(Metric.QUEUE_BY_WORKER, "在办任务（按承办人）", "Queue by worker", "全部在办任务数，按承办人；最早一件的天数及天数中位数",
                "open tasks by who works on the case, the age of the oldest and the median age in days",
                Unit.TASKS, Window.SINCE, "CaseWorker");
        define(Metric.OPEN_TASKS_BY_WORKER, "逾期任务（按承办人）", "Overdue tasks by worker", "期末日前应办未办的任务数，按承办人",
                "open tasks due before the last day of the period, by who works on the case",
                Unit.TASKS, Window.OVERDUE, "CaseWorker");
        define(Metric.TASKS_DUE_SOON_BY_WORKER, "三日内到期任务（按承办人）", "Tasks due within three days by worker",
                "期末日起三日内到期的在办任务数，按承办人",
                "open tasks due on the last day of the period or in the three days after it, by who works on the case",
                Unit.TASKS, Window.THREE_DAYS, "CaseWorker");
        define(Metric.SURVEY_TIMELINESS, "入户调查及时率", "Survey timeliness", "期内受理满十个工作日的申请中按期完成入户调查的 ÷ 期内满十个工作日的受理数",
                "households surveyed within ten working days of acceptance ÷ accepted applications whose ten days ended in the period",
                Unit.CASES, Window.PERIOD, null);
        define(Metric.MISSING_MATERIAL, "待补材料", "Missing material", "已要求补正而未收到的事项数，按类型；最早一件的天数及天数中位数",
                "matters in which material was asked for and is not there, by kind, with the age of the oldest and the median age in days",
                Unit.TASKS, Window.SINCE, "Deadline.Kind");
        define(Metric.CHANGES_TO_ACT_ON, "待处理变动", "Changes to act on",
                "期末日前后三十日内的变动数：迁居待转站或已转入、死亡、满18周岁、满60周岁、优待证到期（出生只知到月，以当月首日计）",
                "changes within thirty days of the last day of the period: moved and not handed over yet, or come from another station, "
                        + "died, turned 18, turned 60, "
                        + "card expiring (of a birth the month is known: its first day counts)",
                Unit.CASES, Window.THIRTY_DAYS_AROUND, "Change");
        define(Metric.PHONE_KNOWN, "联系电话完整率", "Phone known", "登记有本人或联系人电话的健在者在办个案 ÷ 健在者在办个案",
                "open cases of the living with a phone number, their own or of a contact person ÷ open cases of the living",
                Unit.CASES, Window.STANDING,
                null);
        define(Metric.CARD_IN_HAND, "优待证持证率", "Card in hand", "持有优待证（未登记到期、损坏、挂失或收回）的在办个案 ÷ 健在者在办个案",
                "open cases whose person holds a card that is not recorded as run out, damaged, lost or taken back "
                        + "÷ open cases of the living",
                Unit.CASES, Window.STANDING, null);
        define(Metric.PHOTO_ON_FILE, "照片在档率", "Photo on file", "有本人照片在档的健在者在办个案 ÷ 健在者在办个案",
                "open cases of the living with a photo of the person on file ÷ open cases of the living",
                Unit.CASES, Window.STANDING, null);
        define(Metric.RESIDENCE_VERIFIED, "居住地核实率", "Residence verified",
                "截至期末十二个月内核实过居住地的在办个案 ÷ 健在者在办个案",
                "open cases whose person's residence was verified in the twelve months up to the last day of the period "
                        + "÷ open cases of the living",
                Unit.CASES, Window.LAST_TWELVE_MONTHS, null);
        define(Metric.FACTS, "记录的事实", "Facts recorded", "发生日在期内的事实数，不论何时记录；按个案现所属街镇",
                "facts that happened in the period, whenever they were recorded, by the street that has the case now",
                Unit.FACTS, Window.PERIOD, null);
        define(Metric.LATE_RECORDING, "迟录率", "Late recording",
                "发生日在期内、记录日晚于发生日超过30日的事实数 ÷ 发生日在期内的事实数，按事实类型",
                "facts recorded more than 30 days after they happened ÷ facts that happened in the period, by type of fact",
                Unit.FACTS, Window.PERIOD, "Fact");
        define(Metric.LATE_RECORDING_BY_ORG, "迟录率（按机构）", "Late recording by org",
                "发生日在期内、记录日晚于发生日超过30日的事实数 ÷ 发生日在期内的事实数，按记录人员当时所属机构，个案其后转站不影响；读取范围按个案现所属街镇",
                "facts recorded more than 30 days after they happened ÷ facts that happened in the period, by the station of "
                        + "whoever recorded them, as it was then: a case that moves changes nothing of it; a street reads of the cases that it has now",
                Unit.FACTS, Window.PERIOD, "Org");
        define(Metric.CORRECTIONS, "更正（每千条事实）", "Corrections per 1,000 facts",
                "期内更正数 ÷ 发生日在期内的事实数 × 1000，按更正项目",
                "values put right in the period ÷ facts that happened in the period × 1,000, by what they say",
                Unit.FACTS, Window.PERIOD, "CorrectedField");
        define(Metric.REVERSED_DECISIONS, "被撤销的决定", "Reversed decisions", "期内被撤销的决定数，按撤销的事实",
                "decisions that were taken back in the period, by the fact that did it",
                Unit.FACTS, Window.PERIOD, "Reversal");
        define(Metric.ONE_STOP_DAYS, "一件事办理时长", "One-stop working days",
                "期内办结的“一件事”从启动到办结的工作日中位数（分子：工作日合计，分母：办结数）",
                "median working days from start to completion of bundles completed in the period "
                        + "(numerator: all working days, denominator: bundles)",
                Unit.WORKING_DAYS, Window.PERIOD, null);
        define(Metric.VISITS_SAVED, "少跑次数", "Visits saved", "期内办结的“一件事”已办事项数 − 期间到窗口次数",
                "items done − visits to a window, of bundles completed in the period", Unit.VISITS, Window.PERIOD,
                null);
        define(Metric.HARDSHIP_DAYS, "帮扶办理时长", "Hardship days", "期内发放的帮扶从提交到发放的天数中位数（分子：天数合计，分母：发放数）",
                "median days from application to payment of relief paid in the period "
                        + "(numerator: all days, denominator: payments)",
                Unit.DAYS, Window.PERIOD, null);
        define(Metric.FOUR_EYES_BREACHES, "双人办理违规", "Four-eyes breaches",
                "调查、审核、审批、发放中有两个环节为同一人办理的救助申请数（应为零）÷ 已到两个环节的申请数，按最后一个环节的日期",
                "applications of which two of survey, review, approval and payment are one person's (must be 0) "
                        + "÷ applications that have come to two of them, by the day of the last",
                Unit.CASES, Window.PERIOD, null);
    }

    private static final Set<Metric> RATES = Collections.unmodifiableSet(EnumSet.of(
            Metric.ON_TIME_REPORT, Metric.BUNDLE_COMPLETION, Metric.ADAPTATION_COVERAGE, Metric.SIX_MONTH_PLACEMENT,
            Metric.HARDSHIP_APPROVAL, Metric.EMPLOYMENT_AT_SIX_MONTHS, Metric.SCHOOL_PLACES,
            Metric.SURVEY_TIMELINESS, Metric.PHONE_KNOWN, Metric.CARD_IN_HAND, Metric.PHOTO_ON_FILE,
            Metric.FOUR_EYES_BREACHES,
            Metric.LATE_RECORDING, Metric.LATE_RECORDING_BY_ORG));

    /** Whether those above the line are some of those below it. */
    boolean isRate() {
        return RATES.contains(metric);
    }

    /** Whether what is below its line is in no list, so that nobody knows how many people that is. */
    boolean isOfUnlisted() {
        return metric == Metric.LATE_RECORDING || metric == Metric.LATE_RECORDING_BY_ORG;
    }

    /** The figure against which it is counted, null where it has a line of its own, or none. */
    Metric against() {
        return switch (metric) {
            case CORRECTIONS -> Metric.FACTS;
            // below its line are all open cases of the living
            case RESIDENCE_VERIFIED -> Metric.PHONE_KNOWN;
            default -> null;
        };
    }

    /** The figure under which its shares are stored: tasks that are late and tasks that will be are the same ones. */
    Metric stored() {
        return switch (metric) {
            case TASKS_DUE_SOON -> Metric.OPEN_TASKS;
            case TASKS_DUE_SOON_BY_WORKER -> Metric.OPEN_TASKS_BY_WORKER;
            default -> metric;
        };
    }

    /** Whether it tells how long what stands has been standing. */
    boolean hasAge() {
        return window == Window.SINCE;
    }

    /** Whether its split is one of each street. */
    boolean isByStreet() {
        return metric == Metric.CASE_STOCK;
    }

    /** Whether it belongs to the days of a period, and not to what stands now. */
    boolean isDated() {
        return window == Window.PERIOD || window == Window.SIX_TO_TWELVE_MONTHS_AGO;
    }

    static Definition of(Metric metric) {
        return ALL.get(metric);
    }

    private static void define(
            Metric metric,
            String titleZh,
            String titleEn,
            String zh,
            String en,
            Unit unit,
            Window window,
            String group) {
        ALL.put(metric, new Definition(
                metric, new Bilingual(titleZh, titleEn), new Bilingual(zh, en), unit, window, group));
    }
}
