package stet.app.capture;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.web.Announcement;
import stet.app.web.Form;
import stet.app.web.Pages;
import stet.app.web.Statuses;
import stet.app.web.Submission;
import stet.app.web.failure.NoSuchPage;
import stet.domain.Rejection;
import stet.domain.capture.CaptureId;
import stet.domain.capture.CaptureRejection.UnknownCapture;
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

/** Shows the captures of a source, takes files in and gives them out. */
@Pages
@Needs(Scope.READ)
class CapturePages {
    private final UploadDesk uploads;
    private final CaptureViews views;
    private final CaptureContent content;
    private final Captures captures;
    private final PageCaptures pages;
    private final Sources sources;

    CapturePages(
            UploadDesk uploads,
            CaptureViews views,
            CaptureContent content,
            Captures captures,
            PageCaptures pages,
            Sources sources) {
        this.uploads = uploads;
        this.views = views;
        this.content = content;
        this.captures = captures;
        this.pages = pages;
        this.sources = sources;
    }

    @GetMapping("/sources/{source}/captures")
    String captures(@PathVariable SourceId source, CurrentPerson person, Model model) {
        return show(source, null, person, model);
    }

    @PostMapping("/sources/{source}/captures")
    @Needs(Scope.WRITE)
    String capture(
            @PathVariable SourceId source,
            @RequestParam(required = false) @Nullable MultipartFile file,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next)
            throws IOException {
        Form form = Form.sent(CaptureViews.RECORD, request, List.of()).with("file", "");
        return switch (uploads.capture(source, file, person.actor(), Submission.of(request, form))) {
            case Refused(var reasons) -> refuse(source, form, reasons, person, response, model);
            case Done done ->
                Announcement.of("The file is kept as a capture.", done)
                        .andGoTo("/sources/" + source + "/captures", request, next);
        };
    }

    @PostMapping("/sources/{source}/begin-capture")
    @Needs(Scope.WRITE)
    String begin(
            @PathVariable SourceId source,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Form form = Form.sent(CaptureViews.BEGIN, request, List.of());
        return switch (pages.begin(source, person.actor(), Submission.of(request, form))) {
            case Refused(var reasons) -> refuse(source, form, reasons, person, response, model);
            case Done done ->
                Announcement.of("Stet fetches the page.", done)
                        .andGoTo("/sources/" + source + "/captures", request, next);
        };
    }

    private String refuse(
            SourceId source,
            Form form,
            List<Rejection> reasons,
            CurrentPerson person,
            HttpServletResponse response,
            Model model) {
        response.setStatus(Statuses.of(reasons).value());
        model.addAttribute("refused", true);
        return show(source, form.refused(reasons), person, model);
    }

    private String show(SourceId id, @Nullable Form refused, CurrentPerson person, Model model) {
        SourceSummary source = sources.find(id).orElseThrow(() -> NoSuchPage.of(new UnknownSource(id)));
        views.put(source, refused, person, model.addAttribute("source", source));
        return "source/captures";
    }

    /** What was kept is somebody else's: it is given out to be saved, and never shown here. */
    @GetMapping("/captures/{capture}/content")
    ResponseEntity<Resource> content(@PathVariable CaptureId capture) throws IOException {
        return content.of(find(capture));
    }

    @GetMapping("/captures/{capture}/warc")
    ResponseEntity<Resource> warc(@PathVariable CaptureId capture) throws IOException {
        return content.warc(find(capture));
    }

    private KnownCapture find(CaptureId id) {
        return captures.find(id).orElseThrow(() -> NoSuchPage.of(new UnknownCapture(id)));
    }
}
