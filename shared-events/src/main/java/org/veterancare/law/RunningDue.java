package org.veterancare.law;

import java.time.LocalDate;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.DeadlineEvent;
import org.veterancare.events.DeadlineEvent.DeadlineExtended;
import org.veterancare.events.DeadlineEvent.DeadlinePaused;
import org.veterancare.events.DeadlineEvent.DeadlineRecomputed;
import org.veterancare.events.DeadlineEvent.DeadlineResumed;
import org.veterancare.events.Due;

/** A last day that rules wait for, through standstill and recounts; while it stands still nothing is over. */
public final class RunningDue {
    private final String deadline;

    /** Null while the period does not run. */
    private Due due;

    private boolean standsStill;

    /** @param deadline code of the period, of which the case has one at a time */
    public RunningDue(String deadline) {
        this.deadline = deadline;
    }

    /** The period begins, in the place of an earlier one. */
    public void begin(Due lastDay) {
        due = lastDay;
        standsStill = false;
    }

    /** The period is over, whatever came of it. */
    public void end() {
        due = null;
        standsStill = false;
    }

    /** Takes in what became of the period; other facts change nothing. */
    public void on(CaseEvent fact) {
        if (due == null || !(fact instanceof DeadlineEvent step) || !step.isAbout(deadline, "")) {
            return;
        }
        switch (step) {
            case DeadlinePaused paused -> standsStill = true;
            case DeadlineResumed resumed -> begin(resumed.due());
            case DeadlineRecomputed recomputed -> due = recomputed.due();
            case DeadlineExtended longer -> due = longer.due();
        }
    }

    /** Whether the period runs, or stands still. */
    public boolean isSet() {
        return due != null;
    }

    /** Whether its last day has passed by this day; never while it stands still, and never where none runs. */
    public boolean isOver(LocalDate day) {
        return due != null && !standsStill && day.isAfter(due.dueOn());
    }

    /** As it was counted last; null while the period does not run. */
    public Due due() {
        return due;
    }

    /** Null while the period does not run. */
    public LocalDate lastDay() {
        return due == null ? null : due.dueOn();
    }
}
