"""Acting on a page as a person does: look, find, move the mouse, type, look again."""

from qa_agent.acting.camera import Camera, Shot
from qa_agent.acting.deeds import Deeds
from qa_agent.acting.hands import Hands
from qa_agent.acting.note import Note
from qa_agent.acting.onlooker import Onlooker
from qa_agent.acting.opening import open_address
from qa_agent.acting.sight import Sight
from qa_agent.acting.tabs import Tabs

__all__ = ["Camera", "Deeds", "Hands", "Note", "Onlooker", "Shot", "Sight", "Tabs", "open_address"]
