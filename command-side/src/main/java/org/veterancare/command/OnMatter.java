package org.veterancare.command;

/** A command that is about one matter of a case, and not for everybody who had a hand in it. */
public interface OnMatter {

    /** The matter's name in its case, as {@link org.veterancare.law.Touch} has it. */
    String matter();
}
