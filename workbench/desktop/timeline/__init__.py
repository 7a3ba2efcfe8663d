"""The timeline: a lane per article, what happened when against when it was reported."""
