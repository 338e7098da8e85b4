// Ten packets a second, counted and shown.
source :: RatedSource(DATA "Hello from Click", RATE 10, LIMIT 50, STOP true);
count :: Counter;

source -> count -> Print(hello, MAXLENGTH 16) -> Discard;
