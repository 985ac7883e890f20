package org.veterancare.web;

import java.beans.PropertyEditorSupport;
import java.util.UUID;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Reads ids in addresses as they are written. An editor: where a converter refuses, the framework's own one fills up with noughts. */
@ControllerAdvice
final class IdParameters {

    @InitBinder
    void ids(WebDataBinder binder) {
        binder.registerCustomEditor(UUID.class, new PropertyEditorSupport() {

            @Override
            public void setAsText(String text) {
                setValue(WrittenIds.parameter(text));
            }
        });
    }
}
