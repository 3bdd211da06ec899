package stet.app.capture;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.web.Announcement;
import stet.app.web.Form;
import stet.app.web.Pages;
import stet.app.web.Statuses;
import stet.app.web.Submission;
import stet.app.web.failure.NoSuchPage;
import stet.domain.capture.CaptureId;
import stet.domain.capture.CaptureRejection.UnknownCapture;
import stet.domain.capture.CaptureState;
import stet.domain.source.SourceId;
import stet.domain.source.SourceRejection.UnknownSource;
import stet.infra.account.Scope;
import stet.infra.capture.Captures;
import stet.infra.capture.KnownCapture;
import stet.infra.capture.PageCaptures;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Outcome.Refused;
import stet.infra.source.SourceSummary;
import stet.infra.source.Sources;

/** Has the page of a source captured, and shows how far that is. */
@Pages
@Needs(Scope.READ)
class FetchPages {
    private static final String BEGIN = "begin-capture";

    private final PageCaptures pages;
    private final Captures captures;
    private final CaptureContent content;
    private final Sources sources;

    FetchPages(PageCaptures pages, Captures captures, CaptureContent content, Sources sources) {
        this.pages = pages;
        this.captures = captures;
        this.content = content;
        this.sources = sources;
    }

    @GetMapping("/sources/{source}/fetched")
    String fetched(@PathVariable SourceId source, CurrentPerson person, Model model) {
        return show(source, Form.blank(BEGIN), person, model);
    }

    @PostMapping("/sources/{source}/fetched")
    @Needs(Scope.WRITE)
    String begin(
            @PathVariable SourceId source,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Form form = Form.sent(BEGIN, request, List.of());
        return switch (pages.begin(source, person.actor(), Submission.of(request, form))) {
            case Refused(var reasons) -> {
                response.setStatus(Statuses.of(reasons).value());
                yield show(source, form.refused(reasons), person, model.addAttribute("refused", true));
            }
            case Done done ->
                Announcement.of("Stet fetches the page.", done).andGoTo("/sources/" + source + "/fetched", request, next);
        };
    }

    /** What was kept is somebody else's: it is given out to be saved, and never shown here. */
    @GetMapping("/sources/{source}/fetched/{capture}/content")
    ResponseEntity<Resource> content(@PathVariable SourceId source, @PathVariable CaptureId capture) throws IOException {
        return content.of(find(source, capture));
    }

    @GetMapping("/sources/{source}/fetched/{capture}/warc")
    ResponseEntity<Resource> warc(@PathVariable SourceId source, @PathVariable CaptureId capture) throws IOException {
        return content.warc(find(source, capture));
    }

    private KnownCapture find(SourceId source, CaptureId capture) {
        return captures.find(capture)
                .filter(known -> known.source().equals(source))
                .orElseThrow(() -> NoSuchPage.of(new UnknownCapture(capture)));
    }

    private String show(SourceId id, Form form, CurrentPerson person, Model model) {
        SourceSummary source = sources.find(id).orElseThrow(() -> NoSuchPage.of(new UnknownSource(id)));
        List<KnownCapture> fetched = captures.of(id).stream()
                .filter(capture -> capture.address() != null)
                .toList();
        model.addAttribute("source", source)
                .addAttribute("fetched", fetched)
                .addAttribute(
                        "underWay", fetched.stream().anyMatch(capture -> capture.state() == CaptureState.FETCHING))
                .addAttribute("whyNot", pages.whyNot(source).orElse(null))
                .addAttribute("mayFetch", person.may(Scope.WRITE))
                .addAttribute("form", form);
        return "source/fetched";
    }
}
