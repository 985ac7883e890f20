package org.veterancare.command.infrastructure;

import org.springframework.stereotype.Component;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.ContentDigest;
import org.veterancare.eventlog.keys.PersonalCipher;
import org.veterancare.law.Seen;

@Component
final class KeyedContentDigest implements ContentDigest {

    private final PersonalCipher cipher;

    KeyedContentDigest(PersonalCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public String of(CaseCommand command) {
        return "sha256:" + cipher.digest(command.caseId().value(), Seen.said((Record) command));
    }
}
