package org.veterancare.web;

import java.util.List;

/** Rows of the policy table for a controller whose operations are not its methods. */
public interface PolicySource {

    /** The controller that asks for the role of each of its operations itself. */
    Class<?> controller();

    List<PolicyRow> rows();
}
