/**
 * Labelled data: {@link io.github.sentimentj.data.Dataset} holds, reads and splits it. Start there.
 *
 * <p>An {@link io.github.sentimentj.data.Example} is one labelled text; {@link
 * io.github.sentimentj.data.CsvFormat} and {@link io.github.sentimentj.data.JsonLinesFormat} say
 * what a file holds where; a {@link io.github.sentimentj.data.Split} is what training, early
 * stopping and measuring need, kept apart. What cannot be read as it is ends in a {@link
 * io.github.sentimentj.data.DataException} that names file and line.
 */
@NullMarked
package io.github.sentimentj.data;

import org.jspecify.annotations.NullMarked;
