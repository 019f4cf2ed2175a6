"""Verbs with which the title of an action begins; one that begins otherwise is mostly a mere heading."""

from __future__ import annotations

from pmtui.checks.language.sentences import words

TITLE_VERBS = words("""
    adapt add address adjust adopt agree alert align allocate allow amend announce append apply archive
    arrange ask assign attach audit automate avoid back backfill backport ban batch block broadcast
    bring build bump buy cache call cap change check choose clarify clean cleanup clear close collect
    combine commit communicate compare complete compress conduct configure confirm connect consolidate
    contact contribute convert copy correct cover create cut decommission decouple decrease deduplicate
    define delete deploy deprecate describe design detect develop disable discard disconnect display
    distribute document double downgrade download draft drain drop duplicate edit eliminate email enable
    encrypt enforce engage ensure escalate establish exclude execute expand expire explain export expose
    extend extract factor fail file fill filter finalise finalize finish fix flag force fork format
    freeze gate gather generate get give grant guard handle have hire hold host implement import include
    increase index inform inject inspect install instrument integrate introduce invest invite isolate
    issue join keep kill label launch limit link list load lock log lower mail make manage map mark
    measure merge migrate mirror modify mount move notify offer onboard open order organise organize
    override overwrite page pass patch pause perform persist pick pin plan point poll populate post
    prefer prepare prevent print prioritise prioritize process produce prohibit promote propagate
    propose protect provide provision prune publish pull purchase purge push put query queue quit raise
    randomise randomize rate read rebase rebuild recalculate record recover recreate redeploy redesign
    redirect reduce refactor reference refresh refuse register reject release reload relocate remediate
    remind remove rename render reorganise reorganize repair replace replicate report reproduce request
    require rerun reschedule reserve reset resize resolve restart restore restrict retain retire retry
    return reuse revert revise revoke rewrite roll rotate route run sanitise sanitize save scale scan
    schedule scope script secure send separate serve set setup share ship show shut sign silence skip
    split stagger stand standardise standardize start stop store submit subscribe suppress swap switch
    sync synchronise synchronize tag take teach test throttle tie time track train transfer transition
    translate trigger trim turn unblock undo unify uninstall unlock unpin update upgrade upload use
    validate vendor verify version wait warn whitelist wire withdraw wrap write decide talk tell discuss
    present spread sweep reach rehearse block book brief cap compile credit decide deny drill dump escalate
    estimate expose extract fund hand harden inventory invite land lease lengthen let light lint merge mock
    name negotiate nominate own page park phase pre-warm price profile prototype quarantine quit rack
    rank ratify reboot recruit reimburse reinstate relax repoint repurpose reroute resume retest rewire ring
    route sample seal seed settle shard shed shift shorten shrink size slow solve sort source staff stamp
    stress-test stretch strip subscribe survey tell terminate tidy trace trial unify unpublish unwrap upload
    upsize vet void vote walk warm weigh widen zip
    yank unmount mount page fail have print reserve fund hang weld solder paint dig drill fence bolt label
    monitor review investigate look reach reword rethink simplify spin stub surface tune
    bundle quote annotate assert autoscale await benchmark bind bootstrap bypass calibrate cancel capture
    centralise centralize circulate classify clone coalesce collapse compute concatenate confine
    constrain construct containerise containerize cordon correlate curate debounce declare decode dedupe
    defer deliver demote derive deregister designate detach discontinue dispatch dispose divert eject
    embed emit encode enlarge enter enumerate erase evacuate evict exempt expedite fetch flatten flip
    forbid formalise formalize forward grow halt hash hide highlight impose incorporate initialise
    initialize inline insert insulate intercept interrupt invalidate invoke localise localize mandate
    mask mention mitigate mute normalise normalize obtain offload omit outsource overhaul parallelise
    parallelize parameterise parameterize parse place plug preload preserve prefix prepend probe prompt
    quantify quiesce ramp rebalance recompute reconcile reconfigure redact redo reformat reimage
    reimplement reindex reinstall reissue relabel relaunch relink remap remount renew reopen repackage
    repartition repeat replay reposition reprocess reprovision reseed reshard respond restructure
    resubmit resync retag retrain retrieve retrofit reverse rewind salt sandbox scrub segregate select
    serialise serialize simulate snapshot specify spell stabilise stabilize substitute summarise
    summarize supersede supply suspend tear toggle tokenise tokenize transmit triage tweak unfreeze
    unmute unregister unset untangle virtualise virtualize watch wipe
""")
