/**
 * The streams that many cases compete for: seats, posts, money; and those of the office itself: its stations and its staff. Commands from outside set them up; what a case takes, it
 * takes through the automations, in the transaction of its own facts. No personal value may enter.
 */
package org.veterancare.command.resources;
