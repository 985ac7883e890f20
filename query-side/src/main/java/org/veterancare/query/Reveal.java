package org.veterancare.query;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.veterancare.eventlog.RecordedFact;
import org.veterancare.eventlog.access.Fields;
import org.veterancare.eventlog.access.Look;
import org.veterancare.eventlog.keys.PersonalCipher;
import org.veterancare.events.CaseId;
import org.veterancare.events.Personal;
import org.veterancare.query.masking.Masks;
import org.veterancare.query.masking.Opener;
import org.veterancare.query.masking.Sensitive;
import org.veterancare.query.masking.Sight;
import org.veterancare.web.CurrentLook;
import org.veterancare.web.Looks;
import org.veterancare.web.Problem;
import org.veterancare.web.ProblemCode;

/**
 * Opens personal values for the reader of the current request, whose {@link Scope} holds the case. There is no other way to
 * open one, and every way puts the look on record first; where that fails nothing is opened.
 */
@Component
public class Reveal {

    private static final String REASON = "access_log#/reason";

    private final PersonalCipher cipher;
    private final Looks looks;

    Reveal(PersonalCipher cipher, Looks looks) {
        this.cipher = cipher;
        this.looks = looks;
    }

    /**
     * The values of one case and of how it came about, of the class that the operation discloses.
     *
     * @param history all facts of the case: what was wrong in them and was put right is not shown
     */
    public Opener of(CaseId subject, List<RecordedFact> history) {
        looks.granted(List.of(subject.value()));
        return masking(subject, Superseded.in(history));
    }

    /** The values of one case as it stood once, of this class; as {@link #of(CaseId, List)}. */
    public Opener of(CaseId subject, Fields fields, List<RecordedFact> history) {
        looks.granted(List.of(subject.value()), fields, Look.More.NOTHING);
        return masking(subject, Superseded.in(history));
    }

    /** The values of one case as it is now, of the class that the operation discloses. */
    public Opener of(CaseId subject) {
        looks.granted(List.of(subject.value()));
        return masking(subject, Set.of());
    }

    /** The values of one case, where the operation alone does not tell what is shown. */
    public Opener of(CaseId subject, Fields fields) {
        return of(subject, fields, Look.More.NOTHING);
    }

    public Opener of(CaseId subject, Fields fields, Look.More more) {
        looks.granted(List.of(subject.value()), fields, more);
        return masking(subject, Set.of());
    }

    /** A part of a list, each row with the values of its case; one statement puts them all on record. */
    public <R, T> Page<T> page(Page<R> found, Function<R, UUID> caseId, BiFunction<R, Opener, T> shown) {
        Set<UUID> cases = found.items().stream().map(caseId).collect(Collectors.toSet());
        if (!cases.isEmpty()) {
            looks.granted(cases);
        }
        return found.map(row -> shown.apply(row, masking(new CaseId(caseId.apply(row)), Set.of())));
    }

    /**
     * The values of one case with these kinds in clear.
     *
     * @param superseded those of them that were put right, which are a kind of their own
     * @param reason put on record, sealed with the key of the case
     * @throws Problem subject-erased where nothing is left to be shown
     */
    public Opener unmasked(CaseId subject, Set<Sensitive> fields, Set<Personal> superseded, String reason) {
        String detail = fields.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
        looks.granted(
                List.of(subject.value()),
                Fields.UNMASK,
                new Look.More(detail, sealed(subject, reason), false, null, null));
        return new Opened(
                EnumSet.complementOf(EnumSet.copyOf(fields)), superseded, opened(subject), closed(subject));
    }

    /**
     * All values of one case in clear, as they are handed over to the person they are about, who may have them also while
     * the case is only stored (PIPL 45); what was wrong may be somebody else's, and stays hidden.
     *
     * @param superseded values that were put right
     * @param reason put on record, sealed with the key of the case
     */
    public Opener copy(CaseId subject, Set<Personal> superseded, String reason) {
        looks.granted(
                List.of(subject.value()),
                Fields.EXPORT,
                new Look.More(null, sealed(subject, reason), false, null, null));
        return new Opened(
                Set.of(Sensitive.SUPERSEDED), superseded, alsoRestricted(subject),
                () -> cipher.isErased(subject.value()));
    }

    /**
     * The values of one case with the masks of the reader's role, also while the case is restricted: for those who guard it. Who
     * sees nothing of a person otherwise sees here, on the reason, what every other reader sees.
     *
     * @param reason put on record, sealed with the key of the case
     * @throws Problem subject-erased where nothing is left to be shown
     */
    public Opener alsoRestricted(CaseId subject, String reason) {
        looks.granted(
                List.of(subject.value()),
                Fields.RESTRICTED,
                new Look.More(null, sealed(subject, reason), false, null, null));
        Set<Sensitive> hidden = hidden();
        hidden.remove(Sensitive.OTHER);
        return new Opened(hidden, Set.of(), alsoRestricted(subject), () -> cipher.isErased(subject.value()));
    }

    private String sealed(CaseId subject, String reason) {
        try {
            return cipher.seal(subject.value(), REASON, Personal.of(reason));
        } catch (IllegalStateException erased) {
            throw Problem.of(ProblemCode.SUBJECT_ERASED);
        }
    }

    private Opener masking(CaseId subject, Set<Personal> superseded) {
        return new Opened(hidden(), superseded, opened(subject), closed(subject));
    }

    private Function<Personal, String> opened(CaseId subject) {
        return value -> cipher.open(subject, value);
    }

    private Function<Personal, String> alsoRestricted(CaseId subject) {
        return value -> cipher.openRestricted(subject, value);
    }

    private BooleanSupplier closed(CaseId subject) {
        return () -> cipher.isClosed(subject.value());
    }

    private static Set<Sensitive> hidden() {
        Set<Sensitive> hidden = EnumSet.noneOf(Sensitive.class);
        for (Sensitive field : Sensitive.values()) {
            if (Masks.of(CurrentLook.reader().role(), field) != Sight.CLEAR) {
                hidden.add(field);
            }
        }
        return hidden;
    }

    /** Whatever is on its way to the reader passes here, so that no screen can forget a mask. */
    private record Opened(
            Set<Sensitive> hidden, Set<Personal> superseded, Function<Personal, String> key, BooleanSupplier closed)
            implements Opener {

        @Override
        public String apply(Personal value) {
            return shown(value, hidden);
        }

        @Override
        public String masked(Personal value) {
            return shown(value, EnumSet.allOf(Sensitive.class));
        }

        @Override
        public boolean hides(Sensitive field) {
            // what stands as a code no key closes: the grounds of a disability, and a child's birth, which goes with the phone
            boolean code = field == Sensitive.DISABILITY || field == Sensitive.PHONE;
            return hidden.contains(field) || code && closed.getAsBoolean();
        }

        private String shown(Personal value, Set<Sensitive> hiding) {
            if (value == null) {
                return null;
            }
            String clear = key.apply(value);
            return kind(value).filter(hiding::contains).map(kind -> kind.masked(clear)).orElse(clear);
        }

        private Optional<Sensitive> kind(Personal value) {
            return superseded.contains(value) ? Optional.of(Sensitive.SUPERSEDED) : Sensitive.of(value);
        }
    }
}
