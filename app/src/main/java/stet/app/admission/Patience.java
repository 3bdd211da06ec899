package stet.app.admission;

import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * What those who send a body are allowed.
 *
 * @param within how long the whole body may take
 * @param slow how many threads may wait for such bodies at once
 * @param room how many bytes of them may be in flight
 */
record Patience(Duration within, Semaphore slow, Room room) {}
