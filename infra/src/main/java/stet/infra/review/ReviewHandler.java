package stet.infra.review;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.review.Review;
import stet.domain.review.ReviewCommand;
import stet.domain.review.ReviewEvent;
import stet.infra.desk.Handler;
import stet.infra.desk.StreamType;
import stet.infra.desk.Streams;

/** Carries out commands to reviews. */
@Component
final class ReviewHandler implements Handler<ReviewCommand> {
    static final StreamType<Review, ReviewEvent> REVIEW =
            StreamType.remembered(ReviewFamily.NAME, id -> Review.unopened(), Review::evolve);

    private final Streams streams;
    private final JdbcClient database;

    ReviewHandler(Streams streams, JdbcClient database) {
        this.streams = streams;
        this.database = database;
    }

    @Override
    public Class<ReviewCommand> commands() {
        return ReviewCommand.class;
    }

    @Override
    public Work prepare(ReviewCommand command) {
        return expected -> {
            long logSize = logSize();
            return streams.give(REVIEW, command.review().value(), expected, review -> review.decide(command, logSize));
        };
    }

    /** How many entries the log has, counted from index 0. */
    private long logSize() {
        return database.sql("select coalesce(max(log_index) + 1, 0) from log_entry")
                .query(Long.class)
                .single();
    }
}
