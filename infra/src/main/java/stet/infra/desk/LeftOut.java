package stet.infra.desk;

import java.util.UUID;
import stet.domain.Rejection;

/** One of several streams with which nothing was done, while something was with others, and why. */
public record LeftOut(UUID stream, Rejection reason) {}
