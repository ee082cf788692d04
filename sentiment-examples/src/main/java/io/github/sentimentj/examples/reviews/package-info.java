/**
 * Where the quick start's movie reviews come from: {@link
 * io.github.sentimentj.examples.reviews.ReviewFinder} asks one {@link
 * io.github.sentimentj.examples.reviews.ReviewSource} after another.
 *
 * <p>The reviews are the Large Movie Review Dataset (Maas et al., ACL 2011), 25,000 to learn from
 * and 25,000 to be measured by; where it cannot be had, a small set that this module ships.
 */
@NullMarked
package io.github.sentimentj.examples.reviews;

import org.jspecify.annotations.NullMarked;
