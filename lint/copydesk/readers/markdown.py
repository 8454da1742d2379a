"""Markdown: CommonMark with the tables, footnotes, task lists and strikethrough of GFM, and front matter."""

from __future__ import annotations

from copydesk.document import Meta
from copydesk.readers import frontmatter
from copydesk.readers.events import definitions, events
from copydesk.readers.flow import Flow
from copydesk.readers.kinds import settle_kinds
from copydesk.readers.story import Story
from copydesk.reading import Reading


def read(reading: Reading) -> Meta:
    """Take the prose of the front matter and of the story."""
    text, offset = reading.source.text, 0
    meta, flow = Meta(), Flow(reading)
    place = frontmatter.extent(text)
    if place:
        found = frontmatter.values(text, *place[:2])
        meta, offset = frontmatter.said(found), place[2]
        for value in found:
            if value.kind and value.letters:
                flow.behind(value.kind, list(value.letters))
        flow.end()
    told = list(events(text, offset))
    story = Story(flow, told)
    for event in told:
        story.add(event)
    story.finish()
    for each in definitions(text, offset):
        story.define(each.address, each.title, each.start, each.end)
    flow.end()
    settle_kinds(reading, meta.authors)
    return meta
