package org.veterancare.command.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.veterancare.command.CaseLifeCommand.OpenCase;
import org.veterancare.command.IdentityClaims;
import org.veterancare.command.life.SubjectCommand.CorrectIdentity;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseId;
import org.veterancare.events.Personal;
import org.veterancare.law.CitizenIdNumber;

/**
 * Which case a person has already, told only to whom that case belongs: a double can then be ended in it (REG-14, S09). One that is
 * only stored is pointed out to nobody (PRI-05).
 */
@Component
final class Holders {

    private final IdentityClaims claims;
    private final WhoseCase whose;

    Holders(IdentityClaims claims, WhoseCase whose) {
        this.claims = claims;
        this.whose = whose;
    }

    /** @param theirs whether it is the actor's to know which case it is */
    record Held(UUID caseId, boolean theirs) {}

    /** The case of the person whom a refused command named; empty where there is none any longer. */
    Optional<Held> of(Actor actor, Record refused) {
        return switch (refused) {
            case OpenCase open -> of(actor, open.citizenId(), open.occurredOn());
            case CorrectIdentity correct -> of(actor, correct.citizenId(), correct.occurredOn());
            default -> Optional.empty();
        };
    }

    private Optional<Held> of(Actor actor, Personal citizenId, LocalDate on) {
        return claims.holder(CitizenIdNumber.parse(citizenId.clear(), on))
                .map(CaseId::value)
                .map(held -> new Held(held, whose.isFound(held, actor)));
    }
}
