package org.veterancare.law;

import java.util.Optional;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementMode;

/** Why the state keeps somebody for life: 退休 (PLC-R 36, before it article 41 of 2011), 供养 (PLC-R 38, before it 42). */
public enum LifelongGround {
    /** 年满五十五周岁. */
    AGE_55(SettlementMode.RETIREMENT),
    /** 服役满三十年. */
    THIRTY_YEARS(SettlementMode.RETIREMENT),
    /** 因战、因公致残一至六级. */
    WAR_OR_DUTY_DISABILITY(SettlementMode.RETIREMENT),
    /** 患有严重疾病且基本丧失工作能力, by a medical certificate. */
    SERIOUS_ILLNESS(SettlementMode.RETIREMENT),
    /** 残疾一至四级, of a conscript or a junior NCO. */
    HEAVY_DISABILITY(SettlementMode.STATE_SUPPORT),
    /** 因战、因公致残一至四级, of an intermediate or senior NCO who waives retirement in writing. */
    SUPPORT_CHOSEN(SettlementMode.STATE_SUPPORT);

    private final SettlementMode mode;

    LifelongGround(SettlementMode mode) {
        this.mode = mode;
    }

    /** The mode that it is a ground of. */
    public SettlementMode mode() {
        return mode;
    }

    /** Whether it can be a ground of such a service at all. */
    public boolean isOf(ServiceCategory category, SettlementMode served) {
        return mode == served && rule(category, served).isPresent();
    }

    /** Code of the rule that asks for a ground; empty for other modes, and for officers, whose own rules set it. */
    public static Optional<String> rule(ServiceCategory category, SettlementMode mode) {
        return switch (mode) {
            case RETIREMENT -> category == ServiceCategory.OFFICER ? Optional.empty() : Optional.of("SET-03");
            case STATE_SUPPORT -> Optional.of("SET-04");
            default -> Optional.empty();
        };
    }
}
