"""How icon sets that file their drawings under words of their own name them: concept=file, only where the drawing means the concept.

Looked through set by set; a concept that a set lacks, or draws as something else, is left out.
"""

from __future__ import annotations

_NAMES = {
    "octicons": """
trash=trash gear=gear sliders=sliders bell=bell pencil=pencil eye=eye eye-off=eye-closed search=search heart=heart star=star user=person users=people user-plus=person-add
home=home calendar=calendar clock=clock download=download upload=upload share=share-android copy=copy clipboard=paste link=link unlink=unlink lock=lock unlock=unlock plus=plus
minus=dash plus-circle=plus-circle close=x close-circle=x-circle check=check check-circle=check-circle chevron-right=chevron-right chevron-left=chevron-left
chevron-down=chevron-down chevron-up=chevron-up arrow-right=arrow-right arrow-left=arrow-left arrow-up=arrow-up arrow-down=arrow-down menu=three-bars
dots-horizontal=kebab-horizontal filter=filter grid=apps list=list-unordered mail=mail inbox=inbox chat=comment-discussion comment=comment camera=device-camera image=image
video=device-camera-video play=play volume=unmute volume-off=mute map-pin=location globe=globe tag=tag bookmark=bookmark pin=pin folder=file-directory file=file refresh=sync
undo=undo redo=redo info=info warning=alert question=question moon=moon sun=sun cloud=cloud credit-card=credit-card chart-line=graph activity=pulse gift=gift
package=package box=archive shield=shield key=key login=sign-in logout=sign-out external-link=link-external paperclip=paperclip send=paper-airplane thumbs-up=thumbsup
thumbs-down=thumbsdown smile=smiley code=code terminal=terminal database=database server=server cpu=cpu bug=bug git=git-branch rocket=rocket tool=tools palette=paintbrush
layers=stack columns=columns building=organization briefcase=briefcase book=book graduation=mortar-board lightbulb=light-bulb fire=flame zap=zap target=goal trophy=trophy
megaphone=megaphone monitor=device-desktop smartphone=device-mobile expand=screen-full grip=grabber github=mark-github
""",
    "ant": """
trash=delete gear=setting sliders=control bell=bell pencil=edit eye=eye eye-off=eye-invisible search=search heart=heart star=star user=user users=team user-plus=user-add
home=home calendar=calendar clock=clock-circle download=download upload=upload share=share-alt copy=copy link=link unlink=disconnect lock=lock unlock=unlock plus=plus
minus=minus plus-circle=plus-circle close=close close-circle=close-circle check=check check-circle=check-circle check-square=check-square chevron-right=right
chevron-left=left chevron-down=down chevron-up=up arrow-right=arrow-right arrow-left=arrow-left arrow-up=arrow-up arrow-down=arrow-down menu=menu dots-horizontal=ellipsis
dots-vertical=more filter=filter grid=appstore list=unordered-list mail=mail inbox=inbox phone=phone chat=message camera=camera image=picture
video=video-camera pause=pause volume=sound volume-off=muted mic=audio headphones=customer-service map-pin=environment globe=global flag=flag tag=tag pin=pushpin
folder=folder file=file document=file-text print=printer save=save refresh=reload info=info-circle warning=warning error=exclamation-circle
question=question-circle moon=moon sun=sun cloud=cloud wifi=wifi power=poweroff credit-card=credit-card wallet=wallet dollar=dollar bank=bank chart-bar=bar-chart
chart-line=line-chart pie=pie-chart trend-up=rise trend-down=fall gift=gift truck=truck key=key login=login logout=logout paperclip=paper-clip send=send thumbs-up=like
thumbs-down=dislike smile=smile bug=bug git=branches rocket=rocket tool=tool layout=layout coffee=coffee lightbulb=bulb fire=fire
zap=thunderbolt target=aim trophy=trophy crown=crown calculator=calculator car=car scissors=scissor qr=qrcode monitor=desktop laptop=laptop smartphone=mobile
expand=fullscreen grip=holder cart=shopping-cart bag=shopping google=google facebook=facebook apple=apple github=github twitter=twitter linkedin=linkedin youtube=youtube
instagram=instagram slack=slack microsoft=windows whatsapp=whats-app
""",
    "element": """
cart=shopping-cart bag=shopping-bag trash=delete gear=setting sliders=operation bell=bell pencil=edit eye=view eye-off=hide search=search star=star user=user home=house
calendar=calendar clock=clock download=download upload=upload share=share copy=copy-document link=link lock=lock unlock=unlock plus=plus minus=minus plus-circle=circle-plus
close=close close-circle=circle-close check=check check-circle=circle-check chevron-right=arrow-right chevron-left=arrow-left chevron-down=arrow-down chevron-up=arrow-up
arrow-right=right arrow-left=back arrow-up=top arrow-down=bottom dots-horizontal=more-filled filter=filter sort=sort grid=menu mail=message phone=phone
chat=chat-dot-round comment=chat-line-square camera=camera image=picture video=video-camera mic=microphone headphones=headset map-pin=location flag=flag tag=price-tag
folder=folder document=document print=printer refresh=refresh info=info-filled warning=warn-triangle-filled error=warning
question=question-filled moon=moon sun=sunny cloud=cloudy power=switch-button credit-card=credit-card wallet=wallet chart-bar=histogram pie=pie-chart gift=present truck=van
key=key paperclip=paperclip send=promotion cpu=cpu building=office-building briefcase=suitcase coffee=coffee-cup food=knife-fork trophy=trophy
award=medal scissors=scissor monitor=monitor smartphone=cellphone expand=full-screen umbrella=umbrella bike=bicycle target=aim
""",
    "prime": """
cart=shopping-cart bag=shopping-bag trash=trash gear=cog sliders=sliders-h bell=bell pencil=pencil eye=eye eye-off=eye-slash search=search heart=heart star=star user=user
users=users user-plus=user-plus home=home calendar=calendar clock=clock download=download upload=upload share=share-alt copy=copy clipboard=clipboard link=link lock=lock
unlock=lock-open plus=plus minus=minus plus-circle=plus-circle close=times close-circle=times-circle check=check check-circle=check-circle check-square=check-square
chevron-right=chevron-right chevron-left=chevron-left chevron-down=chevron-down chevron-up=chevron-up arrow-right=arrow-right arrow-left=arrow-left arrow-up=arrow-up
arrow-down=arrow-down menu=bars dots-horizontal=ellipsis-h dots-vertical=ellipsis-v filter=filter sort=sort-alt grid=th-large list=list mail=envelope inbox=inbox phone=phone
chat=comments comment=comment camera=camera image=image video=video play=play pause=pause stop=stop volume=volume-up mic=microphone
headphones=headphones map-pin=map-marker map=map globe=globe flag=flag tag=tag bookmark=bookmark pin=thumbtack folder=folder file=file-o print=print save=save refresh=refresh
undo=undo redo=replay info=info-circle warning=exclamation-triangle error=exclamation-circle question=question-circle moon=moon sun=sun cloud=cloud wifi=wifi power=power-off
credit-card=credit-card wallet=wallet dollar=dollar bank=building-columns chart-bar=chart-bar chart-line=chart-line pie=chart-pie activity=wave-pulse gift=gift truck=truck
package=box shield=shield key=key login=sign-in logout=sign-out external-link=external-link paperclip=paperclip send=send thumbs-up=thumbs-up thumbs-down=thumbs-down
smile=face-smile code=code database=database server=server cpu=microchip tool=wrench palette=palette building=building briefcase=briefcase book=book
graduation=graduation-cap lightbulb=lightbulb zap=bolt target=bullseye trophy=trophy crown=crown megaphone=megaphone calculator=calculator car=car qr=qrcode monitor=desktop
smartphone=mobile expand=expand google=google facebook=facebook apple=apple github=github twitter=twitter linkedin=linkedin youtube=youtube
instagram=instagram slack=slack microsoft=microsoft paypal=paypal whatsapp=whatsapp
""",
    "tabler": """
cart=shopping-cart bag=shopping-bag trash=trash gear=settings sliders=adjustments-horizontal bell=bell pencil=pencil eye=eye eye-off=eye-off search=search heart=heart star=star
user=user users=users user-plus=user-plus home=home calendar=calendar clock=clock download=download upload=upload share=share copy=copy clipboard=clipboard link=link
unlink=unlink lock=lock unlock=lock-open plus=plus minus=minus plus-circle=circle-plus close=x close-circle=circle-x check=check check-circle=circle-check
check-square=square-check chevron-right=chevron-right chevron-left=chevron-left chevron-down=chevron-down chevron-up=chevron-up arrow-right=arrow-right arrow-left=arrow-left
arrow-up=arrow-up arrow-down=arrow-down menu=menu-2 dots-horizontal=dots dots-vertical=dots-vertical filter=filter sort=arrows-sort grid=layout-grid list=list mail=mail
inbox=inbox phone=phone chat=message-circle comment=message camera=camera image=photo video=video play=player-play pause=player-pause stop=player-stop
skip-forward=player-skip-forward volume=volume volume-off=volume-off mic=microphone headphones=headphones music=music map-pin=map-pin map=map globe=world flag=flag tag=tag
bookmark=bookmark pin=pin folder=folder file=file document=file-text print=printer save=device-floppy refresh=refresh undo=arrow-back-up redo=arrow-forward-up
info=info-circle warning=alert-triangle error=alert-circle question=help moon=moon sun=sun cloud=cloud wifi=wifi bluetooth=bluetooth battery=battery-3 power=power
credit-card=credit-card wallet=wallet dollar=currency-dollar bank=building-bank chart-bar=chart-bar chart-line=chart-line pie=chart-pie trend-up=trending-up
trend-down=trending-down activity=activity gift=gift truck=truck package=package box=archive shield=shield key=key fingerprint=fingerprint login=login logout=logout
external-link=external-link paperclip=paperclip send=send thumbs-up=thumb-up thumbs-down=thumb-down smile=mood-smile code=code terminal=terminal-2 database=database
server=server cpu=cpu bug=bug git=git-branch rocket=rocket tool=tool palette=palette layers=stack-2 layout=layout-dashboard columns=columns building=building
briefcase=briefcase coffee=coffee food=tools-kitchen-2 book=book graduation=school lightbulb=bulb fire=flame zap=bolt target=target award=award trophy=trophy crown=crown
diamond=diamond megaphone=speakerphone calculator=calculator plane=plane car=car bike=bike scissors=scissors qr=qrcode keyboard=keyboard monitor=device-desktop
laptop=device-laptop smartphone=device-mobile expand=maximize leaf=leaf tree=tree droplet=droplet umbrella=umbrella snowflake=snowflake paw=paw grip=grip-vertical
google=brand-google facebook=brand-facebook apple=brand-apple github=brand-github twitter=brand-twitter linkedin=brand-linkedin youtube=brand-youtube
instagram=brand-instagram slack=brand-slack microsoft=brand-windows paypal=brand-paypal whatsapp=brand-whatsapp
""",
    "codicons": """
trash=trash gear=gear bell=bell pencil=edit eye=eye eye-off=eye-closed search=search heart=heart star=star-empty user=account users=organization user-plus=person-add home=home
calendar=calendar copy=copy link=link lock=lock unlock=unlock plus=add minus=remove close=close check=check check-circle=pass
chevron-right=chevron-right chevron-left=chevron-left chevron-down=chevron-down chevron-up=chevron-up arrow-right=arrow-right arrow-left=arrow-left arrow-up=arrow-up
arrow-down=arrow-down menu=menu dots-horizontal=ellipsis dots-vertical=kebab-vertical filter=filter list=list-unordered mail=mail inbox=inbox chat=comment-discussion
comment=comment camera=device-camera video=device-camera-video play=play pause=debug-pause stop=debug-stop volume=unmute volume-off=mute mic=mic map-pin=location globe=globe
tag=tag bookmark=bookmark pin=pin folder=folder file=file save=save refresh=refresh undo=discard redo=redo info=info warning=warning question=question cloud=cloud
chart-line=graph-line pie=pie-chart activity=pulse gift=gift package=package box=archive shield=shield key=key login=sign-in logout=sign-out external-link=link-external send=send
thumbs-up=thumbsup thumbs-down=thumbsdown smile=smiley code=code terminal=terminal database=database server=server bug=bug git=git-branch rocket=rocket tool=tools
layers=layers layout=layout briefcase=briefcase coffee=coffee book=book graduation=mortar-board lightbulb=lightbulb fire=flame target=target
megaphone=megaphone monitor=vm smartphone=device-mobile expand=screen-full grip=gripper github=github-inverted
""",
}

NAMES: dict[str, dict[str, str]] = {name: dict(pair.split("=") for pair in table.split()) for name, table in _NAMES.items()}
NAMES["ant-filled"] = NAMES["ant"]
NAMES["octicons-24"] = NAMES["octicons"]
NAMES["tabler-filled"] = NAMES["tabler"]
