package stet.domain.newsroom;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import stet.domain.Actor;
import stet.domain.Command;
import stet.domain.Field;
import stet.domain.Rejection;
import stet.domain.newsroom.NewsroomRejection.ReasonTwice;
import stet.domain.newsroom.NewsroomRejection.TooManyReasons;

/** Something that somebody wants settled for the newsroom. */
public sealed interface NewsroomCommand extends Command {

    /** Say for which reasons statements are dismissed by one press, in the order in which they are offered. */
    record SetDismissalReasons(List<DismissalReason> reasons, Actor by) implements NewsroomCommand {
        /** How many there are at most. */
        public static final int MOST = 12;

        private static final int LONGEST = 100;

        public SetDismissalReasons {
            reasons = List.copyOf(reasons);
        }

        @Override
        public List<Rejection> shape() {
            Stream<Rejection> wrong =
                    IntStream.range(0, reasons.size()).mapToObj(this::wrong).flatMap(Optional::stream);
            return Stream.concat(tooMany().stream(), wrong).toList();
        }

        private Optional<Rejection> tooMany() {
            return reasons.size() > MOST ? Optional.of(new TooManyReasons(reasons.size())) : Optional.empty();
        }

        private Optional<Rejection> wrong(int at) {
            String words = reasons.get(at).words();
            Field field = new Field("reasons[%d]".formatted(at), "reason %d".formatted(at + 1), LONGEST);
            return field.require(words)
                    .or(() -> reasons.subList(0, at).stream().anyMatch(reasons.get(at)::readsAs)
                            ? Optional.of(new ReasonTwice(field.name(), words))
                            : Optional.empty());
        }
    }

    /** Say what the public is told of the newsroom: who it is, by which policies it works, and how it words ratings. */
    record DescribeNewsroom(Description description, Actor by) implements NewsroomCommand {
        @Override
        public List<Rejection> shape() {
            return description.shape();
        }
    }
}
