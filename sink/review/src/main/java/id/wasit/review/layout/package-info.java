/** The frame of every page: menu, language, theme, times and zones, errors. */
@NullMarked
package id.wasit.review.layout;

import org.jspecify.annotations.NullMarked;
