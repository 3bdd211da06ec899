package stet.app.admission;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Says with each answer of a Stet that stops that it is the last one over this connection. */
final class LastAnswers extends ValveBase {
    private final Drain drain;

    LastAnswers(Drain drain) {
        super(true);
        this.drain = drain;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (drain.isUnderWay()) response.setHeader("Connection", "close");
        getNext().invoke(request, response);
        if (drain.isUnderWay() && !response.isCommitted()) response.setHeader("Connection", "close");
    }
}
