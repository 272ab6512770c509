/** How answers are given: as JSON, or as CSV under the same address with {@code .csv} behind it. */
package org.minutebook.query.renditions;
