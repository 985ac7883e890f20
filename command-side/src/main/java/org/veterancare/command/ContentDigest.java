package org.veterancare.command;

/**
 * Digest of what a command says, private values included, made with the key of the person: whoever reads the log without
 * it can try none of them out, and nobody can once the person is forgotten.
 */
public interface ContentDigest {

    /** {@code sha256:} and 64 hexadecimal digits. */
    String of(CaseCommand command);
}
