/**
 * What may be wrong with minutes, found before they are published: slips such as stand in real minutes.
 *
 * <p>A finding is derived whenever somebody asks, and never stored. It refuses nothing.
 */
package org.minutebook.query.findings;
