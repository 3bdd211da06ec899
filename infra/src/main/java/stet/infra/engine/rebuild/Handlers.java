package stet.infra.engine.rebuild;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import stet.infra.engine.project.OnlyNow;

/** The event handlers of a group that fills read models, the very same that read the log as it grows. */
final class Handlers {
    private final List<EventMessageHandler> all;
    private final Map<Class<?>, List<EventMessageHandler>> ofType = new ConcurrentHashMap<>();

    private Handlers(List<EventMessageHandler> all) {
        this.all = all;
    }

    static Handlers of(String group, ApplicationContext stet, ParameterResolverFactory parameters) {
        return those(bean -> true, group, stet, parameters);
    }

    /** Those without which no earlier moment can be shown. */
    static Handlers ofPast(String group, ApplicationContext stet, ParameterResolverFactory parameters) {
        return those(bean -> stet.findAnnotationOnBean(bean, OnlyNow.class) == null, group, stet, parameters);
    }

    private static Handlers those(
            Predicate<String> wanted, String group, ApplicationContext stet, ParameterResolverFactory parameters) {
        return new Handlers(Arrays.stream(stet.getBeanNamesForAnnotation(ProcessingGroup.class))
                .filter(bean -> isOf(group, stet.findAnnotationOnBean(bean, ProcessingGroup.class)))
                .filter(wanted)
                .<EventMessageHandler>map(bean -> new AnnotationEventHandlerAdapter(stet.getBean(bean), parameters))
                .toList());
    }

    private static boolean isOf(String group, @Nullable ProcessingGroup of) {
        return of != null && of.value().equals(group);
    }

    /** Has each handler that knows this type of event handle it. */
    void handle(EventMessage<?> event) throws Exception {
        for (EventMessageHandler handler : ofType.computeIfAbsent(event.getPayloadType(), type -> knowing(event)))
            handler.handle(event);
    }

    private List<EventMessageHandler> knowing(EventMessage<?> event) {
        return all.stream().filter(handler -> handler.canHandle(event)).toList();
    }
}
