package stet.app.capture;

import org.springframework.stereotype.Component;
import stet.app.security.CurrentPerson;
import stet.app.web.Form;
import stet.domain.source.SourceId;
import stet.infra.account.Scope;
import stet.infra.capture.Captures;
import stet.infra.capture.Capturing;

/** Makes what pages show of the captures of a source. */
@Component
public class CaptureViews {
    static final String RECORD = "record-capture";

    private final Captures captures;
    private final Capturing capturing;

    CaptureViews(Captures captures, Capturing capturing) {
        this.captures = captures;
        this.capturing = capturing;
    }

    public CapturesView of(SourceId source, CurrentPerson person) {
        return new CapturesView(
                captures.of(source).stream().map(CaptureLine::new).toList(),
                CaptureLine.size(captures.bytes(source)),
                person.may(Scope.WRITE) && capturing.takes(source));
    }

    /** The form for one more file. */
    public Form form() {
        return Form.blank(RECORD);
    }
}
