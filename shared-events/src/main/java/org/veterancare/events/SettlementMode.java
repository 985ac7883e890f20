package org.veterancare.events;

/** 安置方式 (PLC-R 5); LEGACY_SELF_CHOSEN is the old officers' mode of PLC-R 92. */
public enum SettlementMode {
    RETIREMENT,
    CIVIL_TRANSFER,
    MONTHLY_PENSION,
    DEMOBILIZATION,
    SELF_EMPLOYMENT,
    ASSIGNED_WORK,
    STATE_SUPPORT,
    LEGACY_SELF_CHOSEN
}
