package stet.app.admission;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Stands before everything that reads a body, whatever reads it and as what. */
final class BodyValve extends ValveBase {
    private final Patience known;
    private final Patience strangers;
    private final Patience uploads;

    BodyValve(AdmissionSettings settings) {
        super(true);
        Room room = new Room(settings.bytes());
        this.known = new Patience(settings.bodyWithin(), new Semaphore(settings.slowBodies()), room);
        this.strangers = new Patience(
                settings.strangersBodyWithin(),
                new Semaphore(Math.max(1, settings.slowBodies() / 4)),
                new Room(settings.bytes() / 4));
        this.uploads = new Patience(settings.uploadWithin(), new Semaphore(settings.uploads()), Room.OF_DISK);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request raw = request.getCoyoteRequest();
        if (!hasBody(raw, request)) {
            getNext().invoke(request, response);
            return;
        }
        InputBuffer source = raw.getInputBuffer();
        IncomingBody body = new IncomingBody(raw, source, () -> sender(request));
        raw.setInputBuffer(body);
        try {
            getNext().invoke(request, response);
        } finally {
            raw.setInputBuffer(source); // whatever comes now: the server uses both again
            body.giveRoomBack();
            if (!body.isGone()) close(raw, response);
        }
    }

    /** A length that is none has been refused by the server already, and goes where that is told. */
    private static boolean hasBody(org.apache.coyote.Request raw, Request request) {
        try {
            long length = raw.getContentLengthLong();
            return length > 0 || (length < 0 && isChunked(request));
        } catch (NumberFormatException refused) {
            return false;
        }
    }

    private static boolean isChunked(Request request) {
        return request.getHeader("Transfer-Encoding") != null;
    }

    /** Asked when someone reads the body: by then it is known who sent it, if it is to be known at all. */
    private Patience sender(Request request) {
        Authentication sender = SecurityContextHolder.getContext().getAuthentication();
        if (sender == null || sender instanceof AnonymousAuthenticationToken) return strangers;
        return Uploads.is(request) ? uploads : known;
    }

    /** Nobody waits for the rest of a body that nobody wants, so the connection is of no more use. */
    private static void close(org.apache.coyote.Request raw, Response response) throws IOException {
        if (!response.isCommitted()) response.setHeader("Connection", "close");
        response.finishResponse();
        raw.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        raw.action(ActionCode.CLOSE_NOW, null);
    }
}
