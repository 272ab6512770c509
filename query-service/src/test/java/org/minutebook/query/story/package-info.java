/** The whole way, over HTTP: from commands to what people read. */
package org.minutebook.query.story;
