package org.veterancare.law;

/** What shuts a person out of assigned work (PLC-R 35). */
public enum AssignedWorkBar {
    /** 被开除党籍. */
    EXPELLED_FROM_PARTY,
    /** 受过刑事处罚. */
    CRIMINALLY_PUNISHED,
    /** 被强制退役等. */
    FORCED_DISCHARGE,
    /** Another case the article names; the reason says which. */
    OTHER_STATUTORY
}
