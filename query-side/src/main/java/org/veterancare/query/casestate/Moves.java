package org.veterancare.query.casestate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.veterancare.events.CaseId;
import org.veterancare.events.MoveEvent;
import org.veterancare.events.MoveEvent.CaseAbsorbed;
import org.veterancare.events.MoveEvent.CaseAssigned;
import org.veterancare.events.MoveEvent.CaseMerged;
import org.veterancare.events.MoveEvent.CaseTransferredIn;
import org.veterancare.events.MoveEvent.CaseTransferredOut;
import org.veterancare.events.MoveEvent.CaseUnassigned;
import org.veterancare.events.MoveEvent.DeathMirrored;
import org.veterancare.events.MoveEvent.FiguresKept;
import org.veterancare.events.MoveEvent.ResidenceChanged;
import org.veterancare.events.MoveEvent.ResidenceVerified;
import org.veterancare.events.MoveEvent.StationAssigned;
import org.veterancare.events.MoveEvent.StationReassigned;
import org.veterancare.events.MoveEvent.TransferOutRequested;
import org.veterancare.events.MoveEvent.TransferOutWithdrawn;
import org.veterancare.events.RegistrationEvent.Service;

/**
 * How a case came, left, or ended in another one (domain 5.2).
 *
 * @param out the latest transfer out, null where none was asked for
 * @param in the latest transfer in
 * @param merged into which case this one ended, null while it goes on
 * @param absorbed doubles that ended in this case; their histories stay readable under their own ids
 */
public record Moves(Out out, In in, Merged merged, List<Merged> absorbed) {

    /** Before anything of it. */
    public static final Moves NONE = new Moves(null, null, null, List.of());

    /**
     * A way to another district.
     *
     * @param payUntil last day this district pays for
     * @param withdrawn null unless it did not take place
     * @param left null until the other district confirmed
     */
    public record Out(
            Mark requested, String destination, LocalDate hukouMovedOn, LocalDate payUntil, Mark withdrawn, Mark left,
            String receiptNumber) {

        private Out withdrawn(Mark mark) {
            return new Out(requested, destination, hukouMovedOn, payUntil, mark, left, receiptNumber);
        }

        private Out left(Mark mark, String receipt) {
            return new Out(requested, destination, hukouMovedOn, payUntil, withdrawn, mark, receipt);
        }
    }

    /**
     * @param stopLetterNumber null where the other district paid nothing
     * @param payFrom first month this district pays for; null likewise
     * @param service as reported there, null where the file says nothing of it
     * @param before the one before it, as this one may have been a slip; null for none
     */
    public record In(
            Mark mark, String origin, String stopLetterNumber, YearMonth payFrom, Service service, In before) {}

    /**
     * The other case of the same person.
     *
     * @param parts of a case for whose figures the person is counted by the one that ended; null for none
     * @param dead what that case told since of the person's death; null for nothing
     */
    public record Merged(Mark mark, CaseId other, List<String> parts, Boolean dead) {

        private Merged(Mark mark, CaseId other, List<String> parts) {
            this(mark, other, parts, null);
        }

        private boolean has(String part) {
            return parts != null && (parts.contains(part) || parts.contains(WHOLE.getOrDefault(part, part)));
        }
    }

    /** The name under which a part was once written together with others. */
    private static final Map<String, String> WHOLE = Map.of(
            "ON_TIME_REPORT", "REPORT", "ADAPTATION", "REPORT", "EMPLOYMENT", "REPORT",
            "PLACEMENT_MIX", "PLACEMENT", "ASSIGNED_WORK", "PLACEMENT");

    /** Whether it is this case that counts for its person in the figures of this part, and none of its doubles. */
    boolean counts(String part) {
        return (!isMerged() || merged.has(part)) && absorbed.stream().noneMatch(each -> each.has(part));
    }

    /** Whether a report that was taken in a double, and is counted there, goes on here. */
    boolean goesOnForAReport() {
        return absorbed.stream().anyMatch(each -> each.has("ON_TIME_REPORT"));
    }

    boolean isAway() {
        return out != null && out.left() != null && (in == null || in.mark().version() < out.left().version());
    }

    boolean isLeaving() {
        return out != null && out.left() == null && out.withdrawn() == null;
    }

    boolean isMerged() {
        return merged != null;
    }

    /** What the case in which this one ended told of the person's death; null for nothing. */
    Boolean toldDead() {
        return isMerged() ? merged.dead() : null;
    }

    Moves after(MoveEvent event, Mark mark) {
        return switch (event) {
            case ResidenceChanged fact -> this;
            case ResidenceVerified fact -> this;
            case StationAssigned fact -> this;
            case StationReassigned fact -> this;
            case CaseAssigned fact -> this;
            case CaseUnassigned fact -> this;
            case TransferOutRequested fact ->
                with(new Out(mark, fact.destination(), fact.hukouMovedOn(), fact.payUntil(), null, null, null));
            case TransferOutWithdrawn fact -> with(out.withdrawn(mark));
            case CaseTransferredOut fact -> with(out.left(mark, fact.receiptNumber()));
            case CaseTransferredIn fact ->
                new Moves(
                        out,
                        new In(mark, fact.origin(), fact.stopLetterNumber(), fact.payFrom(), fact.service(), in),
                        merged,
                        absorbed);
            case CaseMerged fact -> new Moves(out, in, new Merged(mark, fact.into(), null), absorbed);
            case CaseAbsorbed fact ->
                new Moves(out, in, merged, Lists.append(
                        absorbed, new Merged(mark, fact.absorbed(), fact.countedThere())));
            case FiguresKept fact ->
                new Moves(out, in, new Merged(merged.mark(), merged.other(), fact.parts(), merged.dead()), absorbed);
            case DeathMirrored fact ->
                new Moves(out, in, new Merged(merged.mark(), merged.other(), merged.parts(), fact.dead()), absorbed);
        };
    }

    /** Without a file, or a case, that was another person's. */
    Moves without(long version) {
        return new Moves(
                out,
                in != null && Mark.isOf(in.mark(), version) ? in.before() : in,
                isMerged() && Mark.isOf(merged.mark(), version) ? null : merged,
                absorbed.stream().filter(each -> !Mark.isOf(each.mark(), version)).toList());
    }

    private Moves with(Out changed) {
        return new Moves(changed, in, merged, absorbed);
    }
}
