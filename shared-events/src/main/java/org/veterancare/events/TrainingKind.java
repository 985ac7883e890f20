package org.veterancare.events;

/** What a training is for (PLC-R 62-64). */
public enum TrainingKind {
    ADAPTATION,
    SKILLS,
    DEGREE,
    ENTREPRENEUR
}
