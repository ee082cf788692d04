/**
 * The command line. Results go to stdout, everything else to stderr, all of it UTF-8 whatever the
 * locale.
 *
 * <p>Exit status: 0 for success, 2 for bad use, found before any work is done where that is
 * possible (an unknown option, a value out of range, a file that is not there, an output folder
 * that cannot be written), 1 for everything else that fails (bad data, a damaged model, a full
 * disk). An error is one line on stderr that starts with {@code sentiment: }.
 */
@NullMarked
package io.github.sentimentj.examples.cli;

import org.jspecify.annotations.NullMarked;
