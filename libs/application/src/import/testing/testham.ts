import type { GivenFile } from '@golden-thread/exchange/tabular/table';

/** A small council as its operator brings it: two services, six posts, one ratio, one count, and one that counts up over the year. */
export const testham: Readonly<Record<string, string>> = {
  'directorates.csv': 'ref,name,director_post\nD1,Places,DIR',
  'services.csv': 'ref,name,directorate,manager_post\nS1,Housing,D1,HOS\nS2,Waste,D1,HOW',
  'units.csv': 'ref,name,service,manager_post\nU1,Repairs,S1,REP',
  'posts.csv':
    'ref,title,directorate,service,unit,reports_to,roles\nCEX,Chief Executive,,,,,director administrator\nDIR,Director of Places,D1,,,CEX,director\nPOL,Policy Officer,,,,CEX,policy-officer\n' +
    'HOS,Head of Housing,,S1,,DIR,service-manager\nHOW,Head of Waste,,S2,,DIR,service-manager\nREP,Repairs Manager,,,U1,HOS,unit-manager\nOFF,Repairs Officer,,,U1,REP,employee',
  'people.csv': 'ref,name,email,subject\nE1,Ann Able,ann@t.example,t/ann\nE2,Bo Birch,bo@t.example,t/bo\nE3,Cy Clay,cy@t.example,t/cy\nE4,Di Dean,di@t.example,\nE5,Ed Elm,ed@t.example,\nE6,Fi Fox,fi@t.example,',
  'holdings.csv': 'post,person,starts_on\nCEX,E1,2020-01-01\nPOL,E2,2020-01-01\nHOS,E3,2020-01-01\nHOW,E4,2020-01-01\nREP,E5,2020-01-01\nOFF,E6,2020-01-01',
  'aims.csv': 'ref,title\nA1,Homes',
  'priorities.csv': 'ref,title,aim\nP1,Warm homes,A1',
  'objectives.csv': 'ref,level,year,title,priority,deliverable,end_of_plan_result,lead_service\nC1,council,2026/27,Warm homes,P1,500 homes,All homes,S1',
  'measures.csv':
    'ref,name,definition,service,dimension,polarity,frequency,unit,decimals,cumulative,numerator,denominator,tolerance_amber,lowest,highest,kind,owner_post,verifier_post\n' +
    'M1,Repairs on time,Finished in time,S1,council-plan,maximise,quarterly,%,1,no,In time,All,5,0,100,local,REP,HOS\n' +
    'M2,Missed bins,Missed bins,S2,council-plan,minimise,monthly,count,0,no,,,5,0,,local,HOW,DIR\n' +
    'M3,People housed,Housed this year,S1,council-plan,maximise,quarterly,people,0,yes,,,5,0,,local,REP,HOS\n' +
    'M4,Empty shops,Counted once a year,S2,council-plan,data-only,annual,count,0,no,,,,0,,local,HOW,DIR',
  'values.csv': 'measure,period,value\nM1,2025/26 Q4,78',
};
const councilSheet = 'ref,name,kind,clock_date,holds_from\ntestham,Testham,training,2026-07-20,2026-07-20';

/** Sheets of that council as the files of a pack. */
export const packOfTestham = (sheets: Readonly<Record<string, string>>): readonly GivenFile[] =>
  Object.entries({ 'council.csv': councilSheet, ...sheets }).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }));
