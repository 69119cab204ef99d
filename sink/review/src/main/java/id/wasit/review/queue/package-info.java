/** The lists that people work from: lanes, filters, order. The whole filter stands in the address, so a view can be sent to a colleague. */
@NullMarked
package id.wasit.review.queue;

import org.jspecify.annotations.NullMarked;
