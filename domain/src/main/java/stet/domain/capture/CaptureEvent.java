package stet.domain.capture;

import org.jspecify.annotations.Nullable;
import stet.domain.Person;
import stet.domain.source.SourceId;

/** Something that happened to one capture. */
public sealed interface CaptureEvent {

    CaptureId capture();

    SourceId source();

    /** Somebody had Stet fetch what a source says now. */
    record CaptureBegun(CaptureId capture, SourceId source, String address, Person begunBy) implements CaptureEvent {}

    /**
     * The bytes are kept: on the disk, under their SHA-256, before this was said.
     *
     * @param name what the file was called by whoever gave it; absent when it had no name
     * @param fetched how the web answered; absent for a file that somebody gave
     */
    record CaptureSucceeded(
            CaptureId capture,
            SourceId source,
            Content content,
            @Nullable String name,
            @Nullable Fetched fetched,
            Person capturedBy)
            implements CaptureEvent {}

    /** What was begun led to no bytes, and never will. */
    record CaptureFailed(CaptureId capture, SourceId source, String reason, Person by) implements CaptureEvent {}
}
