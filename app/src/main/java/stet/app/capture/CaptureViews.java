package stet.app.capture;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import stet.app.security.CurrentPerson;
import stet.app.web.Form;
import stet.domain.capture.CaptureRejection.FetchingIsOff;
import stet.infra.account.Scope;
import stet.infra.capture.Captures;
import stet.infra.capture.Capturing;
import stet.infra.capture.PageCaptures;
import stet.infra.source.SourceSummary;

/** Puts the captures of a source onto a page, with the forms that make one more. */
@Component
public class CaptureViews {
    static final String RECORD = "record-capture";
    static final String BEGIN = "begin-capture";

    private final Captures captures;
    private final Capturing capturing;
    private final PageCaptures pages;

    CaptureViews(Captures captures, Capturing capturing, PageCaptures pages) {
        this.captures = captures;
        this.capturing = capturing;
        this.pages = pages;
    }

    /**
     * The captures and their forms.
     *
     * @param refused the form that was refused, if one was
     */
    public void put(SourceSummary source, @Nullable Form refused, CurrentPerson person, Model model) {
        model.addAttribute("captures", of(source, person))
                .addAttribute("upload", form(RECORD, refused))
                .addAttribute("fetch", form(BEGIN, refused));
    }

    private CapturesView of(SourceSummary source, CurrentPerson person) {
        boolean takes = person.may(Scope.WRITE) && capturing.takes(source.id());
        var why = pages.whyNot(source);
        return new CapturesView(
                captures.of(source.id()).stream().map(CaptureLine::new).toList(),
                CaptureLine.size(captures.bytes(source.id())),
                takes,
                takes && why.isEmpty(),
                why.filter(FetchingIsOff.class::isInstance).isPresent());
    }

    private static Form form(String id, @Nullable Form refused) {
        return refused != null && refused.id().equals(id) ? refused : Form.blank(id);
    }
}
