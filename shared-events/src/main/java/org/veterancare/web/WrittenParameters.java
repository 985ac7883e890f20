package org.veterancare.web;

import java.beans.PropertyEditorSupport;
import java.util.UUID;
import org.springframework.beans.propertyeditors.CustomNumberEditor;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Reads ids and numbers in addresses as they are written. Editors: where a converter refuses, the framework's own fill an id
 * up with noughts and take an empty number for none, and so the present case for an old version.
 */
@ControllerAdvice
final class WrittenParameters {

    @InitBinder
    void read(WebDataBinder binder) {
        binder.registerCustomEditor(Long.class, new CustomNumberEditor(Long.class, false));
        binder.registerCustomEditor(Integer.class, new CustomNumberEditor(Integer.class, false));
        binder.registerCustomEditor(UUID.class, new PropertyEditorSupport() {

            @Override
            public void setAsText(String text) {
                setValue(WrittenIds.parameter(text));
            }
        });
    }
}
