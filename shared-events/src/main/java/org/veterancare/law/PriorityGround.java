package org.veterancare.law;

/** Who is placed before others of the same score (PLC-R 5(4)). */
public enum PriorityGround {
    /** 参战退役军人. */
    WAR_VETERAN,
    /** 担任作战部队师、旅、团、营级单位主官. */
    COMBAT_COMMANDER,
    /** 烈士子女. */
    MARTYRS_CHILD,
    /** 功臣模范. */
    MERITORIOUS,
    /** 长期在艰苦边远地区服役. */
    HARD_AREA,
    /** 长期在特殊岗位服役: flight, ships, nuclear posts. */
    SPECIAL_POST
}
