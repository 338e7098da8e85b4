// a small filter
define($PORT 80)
elementclass Drop { $why | input -> Print($why) -> Discard; }
in :: FromDevice(eth0);
cl :: Classifier(12/0800, -);
in -> cl;
cl[0] -> Strip(14) -> CheckIPHeader -> q :: Queue(100) -> ToDevice(eth1);
cl [1] -> Drop("other");
