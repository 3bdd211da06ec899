package stet.infra.publication;

import java.time.Instant;
import stet.domain.publication.CorrectionKind;

/**
 * That something public was corrected, as readers are told.
 *
 * @param before the number of the edition that was public until then
 */
public record Correction(CorrectionKind kind, String note, Instant at, int before) {}
