package stet.infra.rebuild;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** The event handlers of a group that fills read models, the very same that read the log as it grows. */
record Handlers(List<EventMessageHandler> all) {

    static Handlers of(String group, ApplicationContext stet, ParameterResolverFactory parameters) {
        return new Handlers(stet.getBeansWithAnnotation(ProcessingGroup.class).entrySet().stream()
                .filter(bean -> isOf(group, stet.findAnnotationOnBean(bean.getKey(), ProcessingGroup.class)))
                .<EventMessageHandler>map(bean -> new AnnotationEventHandlerAdapter(bean.getValue(), parameters))
                .toList());
    }

    private static boolean isOf(String group, @Nullable ProcessingGroup of) {
        return of != null && of.value().equals(group);
    }

    /** Has each handler that knows this kind of event handle it. */
    void handle(EventMessage<?> event) throws Exception {
        for (EventMessageHandler handler : all) if (handler.canHandle(event)) handler.handle(event);
    }
}
