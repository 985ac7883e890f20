package org.veterancare.command;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.veterancare.command.hardship.HardshipCommand.PublishNotice;
import org.veterancare.command.placement.PlacementCommand.PublishScore;
import org.veterancare.law.Law;

/** How far back one person alone may date a fact (BACKDATED). */
public final class BackdatingLimit {

    /** What is shown to whoever may object, for days that one person alone must not say are over (PLC-04, HRD-06). */
    private static final Set<String> NOTICES = Stream.of(PublishNotice.class, PublishScore.class)
            .map(CommandName::of)
            .collect(Collectors.toUnmodifiableSet());

    private BackdatingLimit() {}

    /**
     * The earliest day that needs nobody else.
     *
     * @param command as in its address
     */
    public static LocalDate of(String command, LocalDate today, Law law) {
        String days = NOTICES.contains(command) ? "noticeBackdatingDays" : "backdatingDays";
        return today.minusDays(law.policy().number(days, today));
    }
}
