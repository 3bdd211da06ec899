package stet.app.web;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Makes what a form or an address sends into a record by its constructor alone: nothing reaches into parts of a field. */
@ControllerAdvice
class RecordBinding {

    @InitBinder
    void byConstructorAlone(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }
}
