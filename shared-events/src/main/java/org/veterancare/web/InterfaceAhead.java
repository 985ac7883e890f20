package org.veterancare.web;

import io.swagger.v3.core.util.Json31;
import org.springframework.boot.autoconfigure.preinitialize.BackgroundPreinitializer;

/** Loads the classes that describe the interface beside the start, so that they are there when their turn comes (performance P10). */
final class InterfaceAhead implements BackgroundPreinitializer {

    @Override
    public void preinitialize() {
        Json31.mapper();
    }
}
