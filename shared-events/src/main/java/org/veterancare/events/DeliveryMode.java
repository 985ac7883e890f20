package org.veterancare.events;

/** How a training meets a job (TRN-09). */
public enum DeliveryMode {
    OPEN,
    ORDER_BASED,
    TARGETED,
    POST_SPECIFIC
}
