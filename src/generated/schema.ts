import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar date, yyyy-mm-dd. */
  Date: { input: string; output: string; }
  /** An instant, ISO 8601 with date, time and offset. */
  DateTime: { input: string; output: string; }
  /** An exact decimal number as text, with the digits that the vendor sent. */
  Decimal: { input: string; output: string; }
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
  /** A JSON object whose members the vendor or its customer chooses. */
  JSONObject: { input: Record<string, unknown>; output: Record<string, unknown>; }
};

/** A company that the sellers deal with: customer, prospect, supplier or partner. */
export type CirrusAccount = Node & {
  __typename?: 'CirrusAccount';
  accountGroups?: Maybe<Array<CirrusAccountGroup>>;
  /** 1 for an account in use, 0 for an archived one. */
  active?: Maybe<Scalars['Int']['output']>;
  addresses?: Maybe<CirrusAddresses>;
  altName?: Maybe<Scalars['String']['output']>;
  /** The second seller. */
  alternateUser?: Maybe<CirrusUser>;
  alternateUserId?: Maybe<Scalars['ID']['output']>;
  /** How often the second seller means to visit, in weeks. */
  alternateUserVisitIntervalWeeks?: Maybe<Scalars['Int']['output']>;
  cellphone?: Maybe<Scalars['String']['output']>;
  /** The people at this account, as they come with it. */
  contacts?: Maybe<Array<CirrusContact>>;
  /** Only where another record names this account: null on an account read by itself, whose addresses have coordinates of their own. */
  coordinates?: Maybe<CirrusCoordinates>;
  /** The invoices of all linked members. */
  currentRmsInvoices?: Maybe<CurrentRmsInvoiceConnection>;
  currentRmsInvoicesLink?: Maybe<LinkInfo>;
  /** The same organisation as rental members; several are normal. */
  currentRmsMembers?: Maybe<CurrentRmsMemberConnection>;
  currentRmsMembersLink?: Maybe<LinkInfo>;
  department?: Maybe<Scalars['String']['output']>;
  email?: Maybe<Scalars['String']['output']>;
  /** The id of this account in another system. */
  externalKey?: Maybe<Scalars['String']['output']>;
  fax?: Maybe<Scalars['String']['output']>;
  files?: Maybe<Array<CirrusFile>>;
  /** Users who are told of what happens here. */
  followers?: Maybe<Array<CirrusUser>>;
  id: Scalars['ID']['output'];
  info?: Maybe<Scalars['String']['output']>;
  /** The projects of this customer. */
  itmProjects?: Maybe<ItmProjectConnection>;
  itmProjectsLink?: Maybe<LinkInfo>;
  name?: Maybe<Scalars['String']['output']>;
  /** The account number, usually the customer number of another system. */
  number?: Maybe<Scalars['String']['output']>;
  /** Opportunities at this account. The vendor is asked for one account at a time. */
  opportunities?: Maybe<CirrusOpportunityConnection>;
  /** Orders of this account. */
  orders?: Maybe<CirrusOrderConnection>;
  /** The account that this one belongs to. */
  parentAccount?: Maybe<CirrusAccount>;
  phone?: Maybe<Scalars['String']['output']>;
  /** The engagements of this customer. */
  projectorEngagements?: Maybe<ProjectorEngagementConnection>;
  projectorEngagementsLink?: Maybe<LinkInfo>;
  /** Projects for this account. The vendor is asked for one account at a time. */
  projects?: Maybe<CirrusProjectConnection>;
  /** Quotes for this account. */
  quotes?: Maybe<CirrusQuoteConnection>;
  /** The value of one member exactly as the vendor sent it; the name as the vendor spells it, or as here. */
  raw?: Maybe<Scalars['JSON']['output']>;
  socialMediaFb?: Maybe<Scalars['String']['output']>;
  socialMediaLi?: Maybe<Scalars['String']['output']>;
  socialMediaTw?: Maybe<Scalars['String']['output']>;
  tags?: Maybe<Array<CirrusTag>>;
  type?: Maybe<CirrusAccountType>;
  url?: Maybe<Scalars['String']['output']>;
  /** The seller responsible. */
  user?: Maybe<CirrusUser>;
  /** How often the seller means to visit, in weeks. */
  userVisitIntervalWeeks?: Maybe<Scalars['Int']['output']>;
  /** Value added tax number, as somebody typed it. */
  vatNo?: Maybe<Scalars['String']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
  /** The supplier milestones of this customer. */
  zivioMilestones?: Maybe<ZivioMilestoneConnection>;
  zivioMilestonesLink?: Maybe<LinkInfo>;
};


/** A company that the sellers deal with: customer, prospect, supplier or partner. */
export type CirrusAccountCurrentRmsInvoicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A company that the sellers deal with: customer, prospect, supplier or partner. */
export type CirrusAccountCurrentRmsMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A company that the sellers deal with: customer, prospect, supplier or partner. */
export type CirrusAccountItmProjectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A company that the sellers deal with: customer, prospect, supplier or partner. */
export type CirrusAccountOpportunitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<CirrusOpportunityOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<CirrusOpportunityWhere>;
};


/** A company that the sellers deal with: customer, prospect, supplier or partner. */
export type CirrusAccountOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<CirrusOrderOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<CirrusOrderWhere>;
};


/** A company that the sellers deal with: customer, prospect, supplier or partner. */
export type CirrusAccountProjectorEngagementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A company that the sellers deal with: customer, prospect, supplier or partner. */
export type CirrusAccountProjectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<CirrusProjectOrder>>;
  where?: InputMaybe<CirrusProjectWhere>;
};


/** A company that the sellers deal with: customer, prospect, supplier or partner. */
export type CirrusAccountQuotesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<CirrusQuoteOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<CirrusQuoteWhere>;
};


/** A company that the sellers deal with: customer, prospect, supplier or partner. */
export type CirrusAccountRawArgs = {
  field: Scalars['String']['input'];
};


/** A company that the sellers deal with: customer, prospect, supplier or partner. */
export type CirrusAccountZivioMilestonesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of accounts. */
export type CirrusAccountConnection = {
  __typename?: 'CirrusAccountConnection';
  edges: Array<CirrusAccountEdge>;
  nodes: Array<CirrusAccount>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An account in its list. */
export type CirrusAccountEdge = {
  __typename?: 'CirrusAccountEdge';
  cursor: Scalars['String']['output'];
  node: CirrusAccount;
};

/** A group that accounts are put into. */
export type CirrusAccountGroup = {
  __typename?: 'CirrusAccountGroup';
  name?: Maybe<Scalars['String']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** An order of accounts. The vendor sorts by one thing at a time. */
export type CirrusAccountOrder = {
  direction?: InputMaybe<OrderDirection>;
  field: CirrusAccountOrderField;
};

export type CirrusAccountOrderField =
  | 'NAME'
  | 'NUMBER'
  /** House number of the postal address, even side of the street first. */
  | 'POSTAL_ADDRESS_EVEN'
  /** House number of the postal address. */
  | 'POSTAL_ADDRESS_NUMBER'
  /** House number of the postal address, odd side of the street first. */
  | 'POSTAL_ADDRESS_ODD'
  | 'USER_ID';

/** The kind of an account, such as customer or prospect. */
export type CirrusAccountType = {
  __typename?: 'CirrusAccountType';
  name?: Maybe<Scalars['String']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** What accounts can be filtered by; all that is given must hold. */
export type CirrusAccountWhere = {
  /** 1 for accounts in use, 0 for archived ones; both when absent. */
  active?: InputMaybe<CirrusFlagFilter>;
  /** 1 for accounts with at least one activity. */
  activity?: InputMaybe<CirrusFlagFilter>;
  /** Whether that activity is closed; needs `activity`. */
  activityClosed?: InputMaybe<CirrusFlagFilter>;
  /** Type of that activity; needs `activity`. */
  activityType?: InputMaybe<CirrusIdFilter>;
  /** The user responsible for that activity; needs `activity`. */
  activityUser?: InputMaybe<CirrusIdFilter>;
  and?: InputMaybe<Array<CirrusAccountWhere>>;
  cellphone?: InputMaybe<CirrusPatternFilter>;
  /** City of the delivery address. */
  deliveryAddressCity?: InputMaybe<CirrusPatternFilter>;
  /** Kilometres around `nearTo`, which it needs. */
  distance?: InputMaybe<CirrusTextFilter>;
  dynamicField?: InputMaybe<Array<CirrusDynamicFieldFilter>>;
  externalKey?: InputMaybe<CirrusTextFilter>;
  /** A user who follows the account. */
  followedBy?: InputMaybe<CirrusIdFilter>;
  /** City of the invoice address. */
  invoiceAddressCity?: InputMaybe<CirrusPatternFilter>;
  /** A mission that the account is part of. */
  missionId?: InputMaybe<CirrusIdFilter>;
  /** Result of the mission; needs `missionId`. */
  missionResult?: InputMaybe<CirrusFlagFilter>;
  name?: InputMaybe<CirrusPatternFilter>;
  /** Latitude and longitude of a place, with a comma between them; needs `distance`. */
  nearTo?: InputMaybe<CirrusTextFilter>;
  number?: InputMaybe<CirrusTextFilter>;
  phone?: InputMaybe<CirrusPatternFilter>;
  /** City of the postal address. */
  postalCity?: InputMaybe<CirrusPatternFilter>;
  /** Street of the postal address. */
  postalStreet?: InputMaybe<CirrusPatternFilter>;
  typeId?: InputMaybe<CirrusIdsFilter>;
  /** The seller responsible. */
  userId?: InputMaybe<CirrusIdsFilter>;
  vatNo?: InputMaybe<CirrusPatternFilter>;
  /** City of the visiting address. */
  visitingAddressCity?: InputMaybe<CirrusPatternFilter>;
};

/** A postal address. */
export type CirrusAddress = {
  __typename?: 'CirrusAddress';
  careOf?: Maybe<Scalars['String']['output']>;
  city?: Maybe<Scalars['String']['output']>;
  coordinates?: Maybe<CirrusCoordinates>;
  country?: Maybe<Scalars['String']['output']>;
  email?: Maybe<Scalars['String']['output']>;
  /** Letter behind the house number. */
  letter?: Maybe<Scalars['String']['output']>;
  name?: Maybe<Scalars['String']['output']>;
  /** House number. */
  number?: Maybe<Scalars['String']['output']>;
  street?: Maybe<Scalars['String']['output']>;
  zip?: Maybe<Scalars['String']['output']>;
};

/** The four addresses of an account. */
export type CirrusAddresses = {
  __typename?: 'CirrusAddresses';
  delivery?: Maybe<CirrusAddress>;
  invoice?: Maybe<CirrusAddress>;
  postal?: Maybe<CirrusAddress>;
  visiting?: Maybe<CirrusAddress>;
};

/** A product or service that can be sold. */
export type CirrusArticle = {
  __typename?: 'CirrusArticle';
  name?: Maybe<Scalars['String']['output']>;
  number?: Maybe<Scalars['String']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** What one article costs on a price list, for one range of quantities. */
export type CirrusArticlePrice = {
  __typename?: 'CirrusArticlePrice';
  article?: Maybe<CirrusArticle>;
  discountAmount?: Maybe<Scalars['Decimal']['output']>;
  discountPercent?: Maybe<Scalars['Decimal']['output']>;
  price?: Maybe<Scalars['Decimal']['output']>;
  priceGroup?: Maybe<CirrusPriceGroup>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** What quantities of an article are counted in. */
export type CirrusArticleUnit = {
  __typename?: 'CirrusArticleUnit';
  name?: Maybe<Scalars['String']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** A person at an account. The personal number that the vendor can hold is not served. */
export type CirrusContact = Node & {
  __typename?: 'CirrusContact';
  account?: Maybe<CirrusAccount>;
  /** 1 for a contact in use, 0 for an archived one. */
  active?: Maybe<Scalars['Int']['output']>;
  cellphone?: Maybe<Scalars['String']['output']>;
  city?: Maybe<Scalars['String']['output']>;
  department?: Maybe<Scalars['String']['output']>;
  email?: Maybe<Scalars['String']['output']>;
  /** The id of this person in another system. */
  externalKey?: Maybe<Scalars['String']['output']>;
  files?: Maybe<Array<CirrusFile>>;
  /** Users who are told of what happens here. */
  followers?: Maybe<Array<CirrusUser>>;
  function?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  /** First name. */
  name?: Maybe<Scalars['String']['output']>;
  /** Only where another record names this contact: null on a contact read by itself. */
  number?: Maybe<Scalars['String']['output']>;
  officePhone?: Maybe<Scalars['String']['output']>;
  /** Opportunities with this contact. The vendor is asked for one contact at a time. */
  opportunities?: Maybe<CirrusOpportunityConnection>;
  /** Orders placed by this contact. The vendor is asked for one contact at a time. */
  orders?: Maybe<CirrusOrderConnection>;
  /** Only among the contacts of an account: null on a contact read by itself, which has `officePhone`. */
  phone?: Maybe<Scalars['String']['output']>;
  photo?: Maybe<CirrusPhoto>;
  /** 1 for the person to talk to first at the account. */
  primaryContact?: Maybe<Scalars['Int']['output']>;
  /** Quotes addressed to this contact. */
  quotes?: Maybe<CirrusQuoteConnection>;
  /** The value of one member exactly as the vendor sent it; the name as the vendor spells it, or as here. */
  raw?: Maybe<Scalars['JSON']['output']>;
  socialMediaFb?: Maybe<Scalars['String']['output']>;
  socialMediaLi?: Maybe<Scalars['String']['output']>;
  socialMediaTw?: Maybe<Scalars['String']['output']>;
  street?: Maybe<Scalars['String']['output']>;
  /** The person whom this one reports to. */
  superior?: Maybe<CirrusContact>;
  surname?: Maybe<Scalars['String']['output']>;
  tags?: Maybe<Array<CirrusTag>>;
  title?: Maybe<Scalars['String']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
  zip?: Maybe<Scalars['String']['output']>;
};


/** A person at an account. The personal number that the vendor can hold is not served. */
export type CirrusContactOpportunitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<CirrusOpportunityOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<CirrusOpportunityWhere>;
};


/** A person at an account. The personal number that the vendor can hold is not served. */
export type CirrusContactOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<CirrusOrderOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<CirrusOrderWhere>;
};


/** A person at an account. The personal number that the vendor can hold is not served. */
export type CirrusContactQuotesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<CirrusQuoteOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<CirrusQuoteWhere>;
};


/** A person at an account. The personal number that the vendor can hold is not served. */
export type CirrusContactRawArgs = {
  field: Scalars['String']['input'];
};

/** A page of contacts. */
export type CirrusContactConnection = {
  __typename?: 'CirrusContactConnection';
  edges: Array<CirrusContactEdge>;
  nodes: Array<CirrusContact>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A contact in its list. */
export type CirrusContactEdge = {
  __typename?: 'CirrusContactEdge';
  cursor: Scalars['String']['output'];
  node: CirrusContact;
};

/** An order of contacts. The vendor sorts by one thing at a time. */
export type CirrusContactOrder = {
  direction?: InputMaybe<OrderDirection>;
  field: CirrusContactOrderField;
};

export type CirrusContactOrderField =
  | 'EMAIL'
  | 'NAME'
  | 'PRIMARY_CONTACT'
  | 'SURNAME';

/** What contacts can be filtered by; all that is given must hold. */
export type CirrusContactWhere = {
  accountId?: InputMaybe<CirrusIdFilter>;
  /** Types of the accounts. */
  accountTypeIds?: InputMaybe<CirrusIdsFilter>;
  /** Users responsible for the accounts. */
  accountUserIds?: InputMaybe<CirrusIdsFilter>;
  /** 1 for contacts in use, 0 for archived ones; both when absent. */
  active?: InputMaybe<CirrusFlagFilter>;
  and?: InputMaybe<Array<CirrusContactWhere>>;
  cellphone?: InputMaybe<CirrusPatternFilter>;
  city?: InputMaybe<CirrusPatternFilter>;
  dynamicField?: InputMaybe<Array<CirrusDynamicFieldFilter>>;
  email?: InputMaybe<CirrusPatternFilter>;
  externalKey?: InputMaybe<CirrusTextFilter>;
  /** A user who follows the contact. */
  followedBy?: InputMaybe<CirrusIdFilter>;
  /** First name. */
  name?: InputMaybe<CirrusPatternFilter>;
  officePhone?: InputMaybe<CirrusPatternFilter>;
  primaryContact?: InputMaybe<CirrusFlagFilter>;
  surname?: InputMaybe<CirrusPatternFilter>;
  title?: InputMaybe<CirrusPatternFilter>;
};

/** A point on the map. */
export type CirrusCoordinates = {
  __typename?: 'CirrusCoordinates';
  /** Kilometres from the place that a list was asked about with `nearTo`; null otherwise. */
  distance?: Maybe<Scalars['String']['output']>;
  latitude?: Maybe<Scalars['String']['output']>;
  longitude?: Maybe<Scalars['String']['output']>;
};

/** A span of days; both ends belong to it. */
export type CirrusDayFilter = {
  gte?: InputMaybe<Scalars['Date']['input']>;
  lte?: InputMaybe<Scalars['Date']['input']>;
};

/** Where goods are handed over, by the terms of an order or quote. */
export type CirrusDeliveryTerm = {
  __typename?: 'CirrusDeliveryTerm';
  name?: Maybe<Scalars['String']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** How goods travel to the customer. */
export type CirrusDeliveryType = {
  __typename?: 'CirrusDeliveryType';
  name?: Maybe<Scalars['String']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** A department of one's own company. A user's department comes with up to three others above it. */
export type CirrusDepartment = {
  __typename?: 'CirrusDepartment';
  manager?: Maybe<CirrusUser>;
  name?: Maybe<Scalars['String']['output']>;
  /** The department above, as it comes with a user. */
  parentDepartment?: Maybe<CirrusDepartment>;
  /** Only on the topmost department that comes with a user: the id of the next one above. */
  parentId?: Maybe<Scalars['ID']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** A custom field and the value it must hold. The values themselves are not in the records. */
export type CirrusDynamicFieldFilter = {
  /** The vendor's id of the field's definition. */
  id: Scalars['ID']['input'];
  value: Scalars['String']['input'];
};

/** A stored document, named where it is attached. */
export type CirrusFile = {
  __typename?: 'CirrusFile';
  name?: Maybe<Scalars['String']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** A flag: 0 or 1. */
export type CirrusFlagFilter = {
  eq?: InputMaybe<Scalars['Int']['input']>;
};

/** One id, global or the vendor's own. */
export type CirrusIdFilter = {
  eq?: InputMaybe<Scalars['ID']['input']>;
};

/** One id or several, global or the vendor's own. */
export type CirrusIdsFilter = {
  eq?: InputMaybe<Scalars['ID']['input']>;
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** A sale that may come, from the first talk to won or lost. */
export type CirrusOpportunity = Node & {
  __typename?: 'CirrusOpportunity';
  account?: Maybe<CirrusAccount>;
  accountId?: Maybe<Scalars['ID']['output']>;
  /** A second account that takes part. */
  altAccount?: Maybe<CirrusAccount>;
  altAccountId?: Maybe<Scalars['ID']['output']>;
  /** A second value, named by `altValueLabel`. */
  altValue?: Maybe<Scalars['Decimal']['output']>;
  altValueLabel?: Maybe<Scalars['String']['output']>;
  businessArea?: Maybe<CirrusOpportunityBusinessArea>;
  changeDate?: Maybe<Scalars['DateTime']['output']>;
  /** The user who changed it last. */
  changeUser?: Maybe<CirrusUser>;
  changeUserId?: Maybe<Scalars['ID']['output']>;
  /** 1 once it is won, lost or given up. */
  closed?: Maybe<Scalars['Int']['output']>;
  contact?: Maybe<CirrusContact>;
  contactId?: Maybe<Scalars['ID']['output']>;
  description?: Maybe<Scalars['String']['output']>;
  estimate?: Maybe<CirrusOpportunityEstimate>;
  estimatedEndDate?: Maybe<Scalars['Date']['output']>;
  files?: Maybe<Array<CirrusFile>>;
  /** Users who are told of what happens here. */
  followers?: Maybe<Array<CirrusUser>>;
  id: Scalars['ID']['output'];
  lostReason?: Maybe<CirrusOpportunityLostReason>;
  lostReasonId?: Maybe<Scalars['ID']['output']>;
  /** Orders that came of this opportunity. The vendor is asked for one opportunity at a time. */
  orders?: Maybe<CirrusOrderConnection>;
  phone?: Maybe<Scalars['String']['output']>;
  progressionState?: Maybe<CirrusOpportunityProgressionState>;
  /** Quotes made for this opportunity. */
  quotes?: Maybe<CirrusQuoteConnection>;
  /** The value of one member exactly as the vendor sent it; the name as the vendor spells it, or as here. */
  raw?: Maybe<Scalars['JSON']['output']>;
  regDate?: Maybe<Scalars['DateTime']['output']>;
  /** The user who entered it. */
  regUser?: Maybe<CirrusUser>;
  regUserId?: Maybe<Scalars['ID']['output']>;
  result?: Maybe<Scalars['String']['output']>;
  source?: Maybe<CirrusOpportunitySource>;
  sourceId?: Maybe<Scalars['ID']['output']>;
  state?: Maybe<CirrusOpportunityState>;
  stateId?: Maybe<Scalars['ID']['output']>;
  status?: Maybe<CirrusOpportunityStatus>;
  statusId?: Maybe<Scalars['ID']['output']>;
  tags?: Maybe<Array<CirrusTag>>;
  title?: Maybe<Scalars['String']['output']>;
  type?: Maybe<CirrusOpportunityType>;
  typeId?: Maybe<Scalars['ID']['output']>;
  /** The seller responsible. */
  user?: Maybe<CirrusUser>;
  userId?: Maybe<Scalars['ID']['output']>;
  value?: Maybe<Scalars['Decimal']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
  winReason?: Maybe<CirrusOpportunityWinReason>;
  winReasonId?: Maybe<Scalars['ID']['output']>;
};


/** A sale that may come, from the first talk to won or lost. */
export type CirrusOpportunityOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<CirrusOrderOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<CirrusOrderWhere>;
};


/** A sale that may come, from the first talk to won or lost. */
export type CirrusOpportunityQuotesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<CirrusQuoteOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<CirrusQuoteWhere>;
};


/** A sale that may come, from the first talk to won or lost. */
export type CirrusOpportunityRawArgs = {
  field: Scalars['String']['input'];
};

/** The part of the business that an opportunity belongs to. */
export type CirrusOpportunityBusinessArea = {
  __typename?: 'CirrusOpportunityBusinessArea';
  businessAreaId?: Maybe<Scalars['ID']['output']>;
  opportunity?: Maybe<CirrusOpportunity>;
  opportunityId?: Maybe<Scalars['ID']['output']>;
};

/** A page of opportunities. */
export type CirrusOpportunityConnection = {
  __typename?: 'CirrusOpportunityConnection';
  edges: Array<CirrusOpportunityEdge>;
  nodes: Array<CirrusOpportunity>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An opportunity in its list. */
export type CirrusOpportunityEdge = {
  __typename?: 'CirrusOpportunityEdge';
  cursor: Scalars['String']['output'];
  node: CirrusOpportunity;
};

/** How likely a sale is thought to be. */
export type CirrusOpportunityEstimate = {
  __typename?: 'CirrusOpportunityEstimate';
  description?: Maybe<Scalars['String']['output']>;
  sortOrder?: Maybe<Scalars['Int']['output']>;
  value?: Maybe<Scalars['String']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
  visible?: Maybe<Scalars['Int']['output']>;
};

/** Why opportunities are lost. */
export type CirrusOpportunityLostReason = {
  __typename?: 'CirrusOpportunityLostReason';
  name?: Maybe<Scalars['String']['output']>;
  sortOrder?: Maybe<Scalars['Int']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** An order of opportunities. The vendor sorts by one thing at a time. */
export type CirrusOpportunityOrder = {
  direction?: InputMaybe<OrderDirection>;
  field: CirrusOpportunityOrderField;
};

export type CirrusOpportunityOrderField =
  /** The account; by what of it the vendor does not say. */
  | 'ACCOUNT'
  /** Most likely the estimated end; the vendor does not say which date. */
  | 'DATE'
  | 'USER_ID';

/** A step on the way of an opportunity. */
export type CirrusOpportunityProgressionState = {
  __typename?: 'CirrusOpportunityProgressionState';
  name?: Maybe<Scalars['String']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** Where opportunities come from. */
export type CirrusOpportunitySource = {
  __typename?: 'CirrusOpportunitySource';
  default?: Maybe<Scalars['Int']['output']>;
  name?: Maybe<Scalars['String']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** The state of an opportunity. */
export type CirrusOpportunityState = {
  __typename?: 'CirrusOpportunityState';
  sortOrder?: Maybe<Scalars['Int']['output']>;
  state?: Maybe<Scalars['String']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** How far an opportunity has come, in the words of the company. */
export type CirrusOpportunityStatus = {
  __typename?: 'CirrusOpportunityStatus';
  color?: Maybe<Scalars['String']['output']>;
  description?: Maybe<Scalars['String']['output']>;
  /** 1 when this status means lost. */
  lost?: Maybe<Scalars['Int']['output']>;
  name?: Maybe<Scalars['String']['output']>;
  opportunityTypeId?: Maybe<Scalars['ID']['output']>;
  sortOrder?: Maybe<Scalars['Int']['output']>;
  sortOrderPlug?: Maybe<Scalars['Int']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
  /** 1 when this status means won. */
  won?: Maybe<Scalars['Int']['output']>;
};

/** The kind of an opportunity, with the statuses it can have. */
export type CirrusOpportunityType = {
  __typename?: 'CirrusOpportunityType';
  isDefault?: Maybe<Scalars['Int']['output']>;
  name?: Maybe<Scalars['String']['output']>;
  sortOrder?: Maybe<Scalars['Int']['output']>;
  validStatuses?: Maybe<Array<CirrusOpportunityStatus>>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** What opportunities can be filtered by; all that is given must hold. */
export type CirrusOpportunityWhere = {
  accountId?: InputMaybe<CirrusIdFilter>;
  /** Types of the accounts. */
  accountTypeIds?: InputMaybe<CirrusIdsFilter>;
  /** Users responsible for the accounts. */
  accountUserIds?: InputMaybe<CirrusIdsFilter>;
  /** When it was closed in fact; the records do not show it. */
  actualEndDate?: InputMaybe<CirrusDayFilter>;
  and?: InputMaybe<Array<CirrusOpportunityWhere>>;
  /** 1 for closed ones, 0 for open ones; both when absent. */
  closed?: InputMaybe<CirrusFlagFilter>;
  contactId?: InputMaybe<CirrusIdFilter>;
  /** The vendor does not say whether the whole description must be the same. */
  description?: InputMaybe<CirrusTextFilter>;
  dynamicField?: InputMaybe<Array<CirrusDynamicFieldFilter>>;
  estimateId?: InputMaybe<CirrusIdsFilter>;
  estimatedEndDate?: InputMaybe<CirrusDayFilter>;
  /** A user who follows the opportunity. */
  followedBy?: InputMaybe<CirrusIdFilter>;
  lostReasonId?: InputMaybe<CirrusIdFilter>;
  progressionStateId?: InputMaybe<CirrusIdFilter>;
  statusId?: InputMaybe<CirrusIdsFilter>;
  typeId?: InputMaybe<CirrusIdFilter>;
  userId?: InputMaybe<CirrusIdsFilter>;
  winReasonId?: InputMaybe<CirrusIdFilter>;
};

/** Why opportunities are won. */
export type CirrusOpportunityWinReason = {
  __typename?: 'CirrusOpportunityWinReason';
  name?: Maybe<Scalars['String']['output']>;
  sortOrder?: Maybe<Scalars['Int']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** What a customer has ordered, with its rows. */
export type CirrusOrder = Node & {
  __typename?: 'CirrusOrder';
  account?: Maybe<CirrusAccount>;
  /** The order's number in another system. */
  alternateId?: Maybe<Scalars['String']['output']>;
  /** A second value that the company may keep beside the price. */
  alternativeValue?: Maybe<Scalars['Decimal']['output']>;
  buyPrice?: Maybe<Scalars['Decimal']['output']>;
  /** The person who placed the order. */
  contact?: Maybe<CirrusContact>;
  currencyCode?: Maybe<Scalars['String']['output']>;
  currencyRate?: Maybe<Scalars['Decimal']['output']>;
  /** The invoices of this order: by invoice number, code or purchase order. */
  currentRmsInvoices?: Maybe<CurrentRmsInvoiceConnection>;
  currentRmsInvoicesLink?: Maybe<LinkInfo>;
  /** 0 until the order is delivered; the vendor does not explain other values. */
  delivered?: Maybe<Scalars['Int']['output']>;
  deliveryCity?: Maybe<Scalars['String']['output']>;
  deliveryCountry?: Maybe<Scalars['String']['output']>;
  /** Sent as an instant of which only the date counts. */
  deliveryDate?: Maybe<Scalars['DateTime']['output']>;
  deliveryName?: Maybe<Scalars['String']['output']>;
  deliveryStreet?: Maybe<Scalars['String']['output']>;
  deliveryTerm?: Maybe<CirrusDeliveryTerm>;
  deliveryType?: Maybe<CirrusDeliveryType>;
  deliveryZip?: Maybe<Scalars['String']['output']>;
  discounted?: Maybe<Scalars['Boolean']['output']>;
  externalComment?: Maybe<Scalars['String']['output']>;
  /** The id of this order in another system. */
  externalKey?: Maybe<Scalars['String']['output']>;
  extraCode?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  internalComment?: Maybe<Scalars['String']['output']>;
  invoiceCity?: Maybe<Scalars['String']['output']>;
  invoiceCountry?: Maybe<Scalars['String']['output']>;
  /** Plain text by the vendor's word, unlike its other dates. */
  invoiceDate?: Maybe<Scalars['String']['output']>;
  invoiceEmail?: Maybe<Scalars['String']['output']>;
  invoiceName?: Maybe<Scalars['String']['output']>;
  /** Number of the invoice that bills the order, once there is one. */
  invoiceNumber?: Maybe<Scalars['String']['output']>;
  invoiceStreet?: Maybe<Scalars['String']['output']>;
  invoiceZip?: Maybe<Scalars['String']['output']>;
  /** What the customer wants on the goods and papers. */
  marking?: Maybe<Scalars['String']['output']>;
  /** The opportunity that this order came from. */
  opportunity?: Maybe<CirrusOpportunity>;
  paymentTerm?: Maybe<CirrusPaymentTerm>;
  /** The day on which the order was placed; the vendor sends it as an instant of which only the date counts. */
  placeDate?: Maybe<Scalars['DateTime']['output']>;
  price?: Maybe<Scalars['Decimal']['output']>;
  /** The price list used, with all its prices: it comes with every order, so ask for it only where it is needed. */
  priceList?: Maybe<CirrusPriceList>;
  /** Quotes that led to this order. The vendor is asked for one order at a time. */
  quotes?: Maybe<CirrusQuoteConnection>;
  /** The value of one member exactly as the vendor sent it; the name as the vendor spells it, or as here. */
  raw?: Maybe<Scalars['JSON']['output']>;
  /** The customer's reference. */
  referenceCode?: Maybe<Scalars['String']['output']>;
  rows?: Maybe<Array<CirrusOrderRow>>;
  /** The price in the company's own currency, for statistics. */
  statisticsPrice?: Maybe<Scalars['Decimal']['output']>;
  status?: Maybe<CirrusOrderStatus>;
  tags?: Maybe<Array<CirrusTag>>;
  tsCreated?: Maybe<Scalars['DateTime']['output']>;
  tsUpdated?: Maybe<Scalars['DateTime']['output']>;
  type?: Maybe<CirrusOrderType>;
  /** The seller. */
  user?: Maybe<CirrusUser>;
  /** The second seller. */
  user2?: Maybe<CirrusUser>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};


/** What a customer has ordered, with its rows. */
export type CirrusOrderCurrentRmsInvoicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What a customer has ordered, with its rows. */
export type CirrusOrderQuotesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<CirrusQuoteOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<CirrusQuoteWhere>;
};


/** What a customer has ordered, with its rows. */
export type CirrusOrderRawArgs = {
  field: Scalars['String']['input'];
};

/** A page of orders. */
export type CirrusOrderConnection = {
  __typename?: 'CirrusOrderConnection';
  edges: Array<CirrusOrderEdge>;
  nodes: Array<CirrusOrder>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An order in its list. */
export type CirrusOrderEdge = {
  __typename?: 'CirrusOrderEdge';
  cursor: Scalars['String']['output'];
  node: CirrusOrder;
};

/** An order of orders. The vendor sorts by one thing at a time. */
export type CirrusOrderOrder = {
  direction?: InputMaybe<OrderDirection>;
  field: CirrusOrderOrderField;
};

export type CirrusOrderOrderField =
  | 'ACCOUNT_ID'
  | 'DELIVERY_DATE'
  | 'EXTERNAL_KEY'
  /** The order's own number: most likely its id. */
  | 'NUMBER'
  | 'PLACE_DATE';

/** One line of an order: an article, how many, at what price. */
export type CirrusOrderRow = {
  __typename?: 'CirrusOrderRow';
  account?: Maybe<CirrusAccount>;
  accountId?: Maybe<Scalars['ID']['output']>;
  /** The vendor's spelling; quotes have `alternativeValue`. */
  alternatvieValue?: Maybe<Scalars['Decimal']['output']>;
  article?: Maybe<CirrusArticle>;
  articleUnit?: Maybe<CirrusArticleUnit>;
  buyPrice?: Maybe<Scalars['Decimal']['output']>;
  currencyCode?: Maybe<Scalars['String']['output']>;
  currencyRate?: Maybe<Scalars['Decimal']['output']>;
  /** 1 for a line that was taken out of the order. */
  deleted?: Maybe<Scalars['Int']['output']>;
  discountAmount?: Maybe<Scalars['Decimal']['output']>;
  discountPercent?: Maybe<Scalars['Decimal']['output']>;
  discountSpecial?: Maybe<Scalars['Decimal']['output']>;
  externalKey?: Maybe<Scalars['String']['output']>;
  /** 1 for a line that is left out on paper. */
  noPrint?: Maybe<Scalars['Int']['output']>;
  opportunity?: Maybe<CirrusOpportunity>;
  opportunityId?: Maybe<Scalars['ID']['output']>;
  order?: Maybe<CirrusOrder>;
  orderId?: Maybe<Scalars['ID']['output']>;
  /** For one unit. */
  price?: Maybe<Scalars['Decimal']['output']>;
  priceGroup?: Maybe<CirrusPriceGroup>;
  /** The price list used, with all its prices, once more in every row. */
  priceList?: Maybe<CirrusPriceList>;
  priceWarning?: Maybe<Scalars['Int']['output']>;
  quantityDelivered?: Maybe<Scalars['Decimal']['output']>;
  quantityOrdered?: Maybe<Scalars['Decimal']['output']>;
  /** The vendor's id of the group under which the line is printed. */
  sortGroup?: Maybe<Scalars['ID']['output']>;
  sortOrder?: Maybe<Scalars['Int']['output']>;
  specification?: Maybe<Scalars['String']['output']>;
  statisticsPrice?: Maybe<Scalars['Decimal']['output']>;
  tags?: Maybe<Array<CirrusTag>>;
  totalAlternativeValue?: Maybe<Scalars['Decimal']['output']>;
  totalPrice?: Maybe<Scalars['Decimal']['output']>;
  totalPriceStatistics?: Maybe<Scalars['Decimal']['output']>;
  user?: Maybe<CirrusUser>;
  userId?: Maybe<Scalars['ID']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** How far an order has come. */
export type CirrusOrderStatus = {
  __typename?: 'CirrusOrderStatus';
  name?: Maybe<Scalars['String']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** The kind of an order. */
export type CirrusOrderType = {
  __typename?: 'CirrusOrderType';
  name?: Maybe<Scalars['String']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** What orders can be filtered by; all that is given must hold. */
export type CirrusOrderWhere = {
  accountId?: InputMaybe<CirrusIdsFilter>;
  /** Users responsible for the accounts. */
  accountResponsibleIds?: InputMaybe<CirrusIdsFilter>;
  /** Types of the accounts. */
  accountTypeIds?: InputMaybe<CirrusIdsFilter>;
  alternateId?: InputMaybe<CirrusTextFilter>;
  and?: InputMaybe<Array<CirrusOrderWhere>>;
  contactId?: InputMaybe<CirrusIdFilter>;
  dynamicField?: InputMaybe<Array<CirrusDynamicFieldFilter>>;
  externalKey?: InputMaybe<CirrusTextFilter>;
  /** Missions that the order is part of. */
  missionIds?: InputMaybe<CirrusIdsFilter>;
  /** Result of the mission; needs `missionIds`. */
  missionResult?: InputMaybe<CirrusFlagFilter>;
  /** The order's own number: most likely its id, by the vendor's word only `number`. */
  number?: InputMaybe<CirrusTextFilter>;
  opportunityId?: InputMaybe<CirrusIdFilter>;
  placeDate?: InputMaybe<CirrusDayFilter>;
  statusId?: InputMaybe<CirrusIdsFilter>;
  typeId?: InputMaybe<CirrusIdsFilter>;
  userId?: InputMaybe<CirrusIdsFilter>;
};

/** A text that may be given in part. The percent sign is the vendor's wildcard and cannot be searched for. */
export type CirrusPatternFilter = {
  contains?: InputMaybe<Scalars['String']['input']>;
  endsWith?: InputMaybe<Scalars['String']['input']>;
  eq?: InputMaybe<Scalars['String']['input']>;
  startsWith?: InputMaybe<Scalars['String']['input']>;
};

/** When a customer has to pay. */
export type CirrusPaymentTerm = {
  __typename?: 'CirrusPaymentTerm';
  name?: Maybe<Scalars['String']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** Pictures of a contact. */
export type CirrusPhoto = {
  __typename?: 'CirrusPhoto';
  avatar?: Maybe<Scalars['String']['output']>;
  photo?: Maybe<Scalars['String']['output']>;
};

/** A range of quantities that a price is for. */
export type CirrusPriceGroup = {
  __typename?: 'CirrusPriceGroup';
  max?: Maybe<Scalars['Decimal']['output']>;
  min?: Maybe<Scalars['Decimal']['output']>;
  name?: Maybe<Scalars['String']['output']>;
  unit?: Maybe<CirrusArticleUnit>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** Prices agreed for a set of articles. Orders and quotes carry the list that was used, with every price in it. */
export type CirrusPriceList = {
  __typename?: 'CirrusPriceList';
  active?: Maybe<Scalars['Boolean']['output']>;
  currencyId?: Maybe<Scalars['ID']['output']>;
  default?: Maybe<Scalars['Boolean']['output']>;
  description?: Maybe<Scalars['String']['output']>;
  externalKey?: Maybe<Scalars['String']['output']>;
  name?: Maybe<Scalars['String']['output']>;
  prices?: Maybe<Array<CirrusArticlePrice>>;
  start?: Maybe<Scalars['DateTime']['output']>;
  stop?: Maybe<Scalars['DateTime']['output']>;
  /** Whether only the articles on the list may be sold with it. */
  strict?: Maybe<Scalars['Boolean']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** A piece of work for an account. The vendor shows its name and type only, not even whose it is: `CirrusAccount.projects` tells. */
export type CirrusProject = Node & {
  __typename?: 'CirrusProject';
  id: Scalars['ID']['output'];
  name?: Maybe<Scalars['String']['output']>;
  /** The value of one member exactly as the vendor sent it; the name as the vendor spells it, or as here. */
  raw?: Maybe<Scalars['JSON']['output']>;
  type?: Maybe<CirrusProjectType>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};


/** A piece of work for an account. The vendor shows its name and type only, not even whose it is: `CirrusAccount.projects` tells. */
export type CirrusProjectRawArgs = {
  field: Scalars['String']['input'];
};

/** A page of projects. */
export type CirrusProjectConnection = {
  __typename?: 'CirrusProjectConnection';
  edges: Array<CirrusProjectEdge>;
  nodes: Array<CirrusProject>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A project in its list. */
export type CirrusProjectEdge = {
  __typename?: 'CirrusProjectEdge';
  cursor: Scalars['String']['output'];
  node: CirrusProject;
};

/** An order of projects. The vendor sorts by one thing at a time. */
export type CirrusProjectOrder = {
  direction?: InputMaybe<OrderDirection>;
  field: CirrusProjectOrderField;
};

export type CirrusProjectOrderField =
  | 'NAME'
  /** The project's own number: most likely its id. */
  | 'NUMBER';

/** The kind of a project. */
export type CirrusProjectType = {
  __typename?: 'CirrusProjectType';
  name?: Maybe<Scalars['String']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** What projects can be filtered by; all that is given must hold. */
export type CirrusProjectWhere = {
  accountId?: InputMaybe<CirrusIdFilter>;
  and?: InputMaybe<Array<CirrusProjectWhere>>;
  dynamicField?: InputMaybe<Array<CirrusDynamicFieldFilter>>;
};

/** An offer to a customer, with its rows. */
export type CirrusQuote = Node & {
  __typename?: 'CirrusQuote';
  account?: Maybe<CirrusAccount>;
  /** The quote's number in another system. */
  alternateId?: Maybe<Scalars['String']['output']>;
  /** A second value that the company may keep beside the price. */
  alternativeValue?: Maybe<Scalars['Decimal']['output']>;
  buyPrice?: Maybe<Scalars['Decimal']['output']>;
  /** The person to whom the quote is addressed. */
  contact?: Maybe<CirrusContact>;
  currencyCode?: Maybe<Scalars['String']['output']>;
  currencyRate?: Maybe<Scalars['Decimal']['output']>;
  deliveryCity?: Maybe<Scalars['String']['output']>;
  deliveryCountry?: Maybe<Scalars['String']['output']>;
  deliveryDate?: Maybe<Scalars['Date']['output']>;
  deliveryName?: Maybe<Scalars['String']['output']>;
  deliveryStreet?: Maybe<Scalars['String']['output']>;
  deliveryTerm?: Maybe<CirrusDeliveryTerm>;
  deliveryType?: Maybe<CirrusDeliveryType>;
  deliveryZip?: Maybe<Scalars['String']['output']>;
  discounted?: Maybe<Scalars['Boolean']['output']>;
  externalComment?: Maybe<Scalars['String']['output']>;
  /** The id of this quote in another system. */
  externalKey?: Maybe<Scalars['String']['output']>;
  extraCode?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  internalComment?: Maybe<Scalars['String']['output']>;
  /** What the customer wants on the goods and papers. */
  marking?: Maybe<Scalars['String']['output']>;
  /** The opportunity that this quote belongs to. */
  opportunity?: Maybe<CirrusOpportunity>;
  paymentTerm?: Maybe<CirrusPaymentTerm>;
  placeDate?: Maybe<Scalars['Date']['output']>;
  price?: Maybe<Scalars['Decimal']['output']>;
  /** The price list used, with all its prices: it comes with every quote, so ask for it only where it is needed. */
  priceList?: Maybe<CirrusPriceList>;
  /** The value of one member exactly as the vendor sent it; the name as the vendor spells it, or as here. */
  raw?: Maybe<Scalars['JSON']['output']>;
  /** The customer's reference. */
  referenceCode?: Maybe<Scalars['String']['output']>;
  rows?: Maybe<Array<CirrusQuoteRow>>;
  status?: Maybe<CirrusQuoteStatus>;
  tags?: Maybe<Array<CirrusTag>>;
  tsCreated?: Maybe<Scalars['DateTime']['output']>;
  tsUpdated?: Maybe<Scalars['DateTime']['output']>;
  /** The seller. */
  user?: Maybe<CirrusUser>;
  /** The second seller. */
  user2?: Maybe<CirrusUser>;
  /** The last day on which the customer may accept. */
  validToDate?: Maybe<Scalars['Date']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};


/** An offer to a customer, with its rows. */
export type CirrusQuoteRawArgs = {
  field: Scalars['String']['input'];
};

/** A page of quotes. */
export type CirrusQuoteConnection = {
  __typename?: 'CirrusQuoteConnection';
  edges: Array<CirrusQuoteEdge>;
  nodes: Array<CirrusQuote>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A quote in its list. */
export type CirrusQuoteEdge = {
  __typename?: 'CirrusQuoteEdge';
  cursor: Scalars['String']['output'];
  node: CirrusQuote;
};

/** An order of quotes. The vendor sorts by one thing at a time. */
export type CirrusQuoteOrder = {
  direction?: InputMaybe<OrderDirection>;
  field: CirrusQuoteOrderField;
};

export type CirrusQuoteOrderField =
  | 'DELIVERY_DATE'
  | 'EXTERNAL_KEY'
  /** The quote's own number: most likely its id. */
  | 'NUMBER'
  | 'PLACE_DATE'
  | 'VALID_TO_DATE';

/** One line of a quote: an article, how many, at what price. */
export type CirrusQuoteRow = {
  __typename?: 'CirrusQuoteRow';
  /** The line's number in another system. */
  alternateId?: Maybe<Scalars['String']['output']>;
  alternativeValue?: Maybe<Scalars['Decimal']['output']>;
  article?: Maybe<CirrusArticle>;
  articleUnit?: Maybe<CirrusArticleUnit>;
  buyPrice?: Maybe<Scalars['Decimal']['output']>;
  costCenter?: Maybe<Scalars['String']['output']>;
  currencyCode?: Maybe<Scalars['String']['output']>;
  currencyRate?: Maybe<Scalars['Decimal']['output']>;
  discountAmount?: Maybe<Scalars['Decimal']['output']>;
  discountPercent?: Maybe<Scalars['Decimal']['output']>;
  discountSpecial?: Maybe<Scalars['Decimal']['output']>;
  externalKey?: Maybe<Scalars['String']['output']>;
  /** For one unit. */
  price?: Maybe<Scalars['Decimal']['output']>;
  priceGroup?: Maybe<CirrusPriceGroup>;
  /** The price list used, with all its prices, once more in every row. */
  priceList?: Maybe<CirrusPriceList>;
  priceWarning?: Maybe<Scalars['Int']['output']>;
  quantity?: Maybe<Scalars['Decimal']['output']>;
  quote?: Maybe<CirrusQuote>;
  quoteId?: Maybe<Scalars['ID']['output']>;
  /** The vendor's id of the group under which the line is printed. */
  sortGroup?: Maybe<Scalars['ID']['output']>;
  sortOrder?: Maybe<Scalars['Int']['output']>;
  specification?: Maybe<Scalars['String']['output']>;
  statisticsPrice?: Maybe<Scalars['Decimal']['output']>;
  tags?: Maybe<Array<CirrusTag>>;
  totalAlternativeValue?: Maybe<Scalars['Decimal']['output']>;
  totalPrice?: Maybe<Scalars['Decimal']['output']>;
  totalPriceStatistics?: Maybe<Scalars['Decimal']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** How far a quote has come, in the words of the company; `metaType` says what that means. */
export type CirrusQuoteStatus = {
  __typename?: 'CirrusQuoteStatus';
  isDefault?: Maybe<Scalars['Int']['output']>;
  metaType?: Maybe<Scalars['String']['output']>;
  metaTypeCode?: Maybe<CirrusQuoteStatusMetaType>;
  name?: Maybe<Scalars['String']['output']>;
  sortOrder?: Maybe<Scalars['Int']['output']>;
  tsCreated?: Maybe<Scalars['DateTime']['output']>;
  tsUpdated?: Maybe<Scalars['DateTime']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

export type CirrusQuoteStatusMetaType =
  | 'ACTIVE'
  | 'DENIED'
  | 'EXPIRED'
  /** The quote became an order. */
  | 'ORDER';

/** What quotes can be filtered by; all that is given must hold. */
export type CirrusQuoteWhere = {
  accountId?: InputMaybe<CirrusIdsFilter>;
  /** Activities that the quote is part of. */
  activityIds?: InputMaybe<CirrusIdsFilter>;
  alternateId?: InputMaybe<CirrusTextFilter>;
  and?: InputMaybe<Array<CirrusQuoteWhere>>;
  contactId?: InputMaybe<CirrusIdsFilter>;
  deliveryDate?: InputMaybe<CirrusDayFilter>;
  dynamicField?: InputMaybe<Array<CirrusDynamicFieldFilter>>;
  externalKey?: InputMaybe<CirrusTextFilter>;
  opportunityId?: InputMaybe<CirrusIdsFilter>;
  /** Orders that came of the quote. */
  orderIds?: InputMaybe<CirrusIdsFilter>;
  placeDate?: InputMaybe<CirrusDayFilter>;
  statusId?: InputMaybe<CirrusIdsFilter>;
  user2Id?: InputMaybe<CirrusIdsFilter>;
  userId?: InputMaybe<CirrusIdsFilter>;
  validToDate?: InputMaybe<CirrusDayFilter>;
};

/** A role: what a user may see and do. */
export type CirrusRole = {
  __typename?: 'CirrusRole';
  name?: Maybe<Scalars['String']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** A label that users put on records. */
export type CirrusTag = {
  __typename?: 'CirrusTag';
  name?: Maybe<Scalars['String']['output']>;
  /** The kind of record the label is made for, such as `company`. */
  type?: Maybe<Scalars['String']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** The whole value, as the vendor compares it. */
export type CirrusTextFilter = {
  eq?: InputMaybe<Scalars['String']['input']>;
};

/** Somebody of one's own company who works with the CRM, such as a seller. */
export type CirrusUser = Node & {
  __typename?: 'CirrusUser';
  /** Accounts that this user is responsible for, active and inactive. */
  accounts?: Maybe<CirrusAccountConnection>;
  /** 1 for a user who may log in, 0 for a former one. */
  active?: Maybe<Scalars['Int']['output']>;
  /** A small picture, in base 64. */
  avatarB64?: Maybe<Scalars['String']['output']>;
  cellphone?: Maybe<Scalars['String']['output']>;
  departments?: Maybe<Array<CirrusDepartment>>;
  email?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  language?: Maybe<Scalars['String']['output']>;
  lastActive?: Maybe<Scalars['DateTime']['output']>;
  /** First name. */
  name?: Maybe<Scalars['String']['output']>;
  /** Opportunities that this user is responsible for. */
  opportunities?: Maybe<CirrusOpportunityConnection>;
  /** Orders that this user sold. */
  orders?: Maybe<CirrusOrderConnection>;
  phone?: Maybe<Scalars['String']['output']>;
  /** A picture, in base 64. */
  photoB64?: Maybe<Scalars['String']['output']>;
  presentation?: Maybe<Scalars['String']['output']>;
  /** Quotes that this user made. */
  quotes?: Maybe<CirrusQuoteConnection>;
  /** The value of one member exactly as the vendor sent it; the name as the vendor spells it, or as here. */
  raw?: Maybe<Scalars['JSON']['output']>;
  roles?: Maybe<Array<CirrusRole>>;
  settings?: Maybe<Array<CirrusUserSetting>>;
  startPage?: Maybe<Scalars['Int']['output']>;
  surname?: Maybe<Scalars['String']['output']>;
  tags?: Maybe<Array<CirrusTag>>;
  title?: Maybe<Scalars['String']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};


/** Somebody of one's own company who works with the CRM, such as a seller. */
export type CirrusUserAccountsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<CirrusAccountOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<CirrusAccountWhere>;
};


/** Somebody of one's own company who works with the CRM, such as a seller. */
export type CirrusUserOpportunitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<CirrusOpportunityOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<CirrusOpportunityWhere>;
};


/** Somebody of one's own company who works with the CRM, such as a seller. */
export type CirrusUserOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<CirrusOrderOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<CirrusOrderWhere>;
};


/** Somebody of one's own company who works with the CRM, such as a seller. */
export type CirrusUserQuotesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<CirrusQuoteOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<CirrusQuoteWhere>;
};


/** Somebody of one's own company who works with the CRM, such as a seller. */
export type CirrusUserRawArgs = {
  field: Scalars['String']['input'];
};

/** A page of users. */
export type CirrusUserConnection = {
  __typename?: 'CirrusUserConnection';
  edges: Array<CirrusUserEdge>;
  nodes: Array<CirrusUser>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A user in its list. */
export type CirrusUserEdge = {
  __typename?: 'CirrusUserEdge';
  cursor: Scalars['String']['output'];
  node: CirrusUser;
};

/** An order of users. The vendor sorts by one thing at a time. */
export type CirrusUserOrder = {
  direction?: InputMaybe<OrderDirection>;
  field: CirrusUserOrderField;
};

export type CirrusUserOrderField =
  | 'ACTIVE'
  | 'NAME'
  | 'SURNAME';

/** One preference of a user. */
export type CirrusUserSetting = {
  __typename?: 'CirrusUserSetting';
  key?: Maybe<Scalars['String']['output']>;
  user?: Maybe<CirrusUser>;
  userId?: Maybe<Scalars['ID']['output']>;
  value?: Maybe<Scalars['String']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** What users can be filtered by; all that is given must hold. */
export type CirrusUserWhere = {
  active?: InputMaybe<CirrusFlagFilter>;
  and?: InputMaybe<Array<CirrusUserWhere>>;
  /** The user's code in another system; the records do not show it. */
  code?: InputMaybe<CirrusTextFilter>;
};

/** Why an accessory came to stand on a line. */
export type CurrentRmsAccessoryInclusionType =
  /** 0 */
  | 'DEFAULT'
  /** 1 */
  | 'MANDATORY'
  /** 99: somebody added it by hand. */
  | 'MANUAL'
  /** 2 */
  | 'OPTIONAL';

/** What an accessory is to the goods that it comes with. */
export type CurrentRmsAccessoryMode =
  /** 0 */
  | 'ACCESSORY'
  /** 2 */
  | 'COMPONENT'
  /** 1 */
  | 'SAFETY';

/** A postal address. Addresses exist inside other records only, so an id of one leads nowhere by itself. */
export type CurrentRmsAddress = {
  __typename?: 'CurrentRmsAddress';
  addressTypeName?: Maybe<Scalars['String']['output']>;
  city?: Maybe<Scalars['String']['output']>;
  /** Sent as text here, while stores show the same id as a number. */
  countryId?: Maybe<Scalars['ID']['output']>;
  countryName?: Maybe<Scalars['String']['output']>;
  county?: Maybe<Scalars['String']['output']>;
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  name?: Maybe<Scalars['String']['output']>;
  postcode?: Maybe<Scalars['String']['output']>;
  street?: Maybe<Scalars['String']['output']>;
  /** A value of the account's list of address types: 3001 is the primary address, 3002 the billing address. */
  typeId?: Maybe<Scalars['ID']['output']>;
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** What members take part in. */
export type CurrentRmsAssignment = CurrentRmsOpportunity | CurrentRmsProject;

/** How many an opportunity takes, from our stock and from suppliers. */
export type CurrentRmsBookingQuantity = {
  __typename?: 'CurrentRmsBookingQuantity';
  /** The vendor documents no list of these codes. */
  status?: Maybe<Scalars['Int']['output']>;
  storeQuantity?: Maybe<Scalars['Int']['output']>;
  supplierQuantity?: Maybe<Scalars['Int']['output']>;
};

/** Tests of a yes or no. */
export type CurrentRmsBooleanFilter = {
  eq?: InputMaybe<Scalars['Boolean']['input']>;
  ne?: InputMaybe<Scalars['Boolean']['input']>;
};

/** One step in how a charge was worked out: so many days, weeks or hours at a price. */
export type CurrentRmsChargingPeriod = {
  __typename?: 'CurrentRmsChargingPeriod';
  count?: Maybe<Scalars['Int']['output']>;
  initial?: Maybe<Scalars['Boolean']['output']>;
  key?: Maybe<Scalars['String']['output']>;
  /** Whether this is the period that the rate is quoted in. */
  lead?: Maybe<Scalars['Boolean']['output']>;
  name?: Maybe<Scalars['String']['output']>;
  order?: Maybe<Scalars['Int']['output']>;
  percent?: Maybe<Scalars['Decimal']['output']>;
  price?: Maybe<Scalars['Decimal']['output']>;
};

/** How long a container keeps what lies in it. */
export type CurrentRmsContainerMode =
  /** 0 */
  | 'PERMANENT'
  /** 1 */
  | 'TEMPORARY';

/**
 * Tests of one custom field. It goes by its number, as the vendor's list of custom fields shows it: the vendor cannot search by
 * its name. A number that the account does not have is ignored by the vendor.
 */
export type CurrentRmsCustomFieldFilter = {
  /** For a list with several values: the id of one of them. */
  contains?: InputMaybe<Scalars['String']['input']>;
  endsWith?: InputMaybe<Scalars['String']['input']>;
  eq?: InputMaybe<Scalars['String']['input']>;
  gt?: InputMaybe<Scalars['String']['input']>;
  gte?: InputMaybe<Scalars['String']['input']>;
  /** Number of the custom field. */
  id: Scalars['ID']['input'];
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  lt?: InputMaybe<Scalars['String']['input']>;
  lte?: InputMaybe<Scalars['String']['input']>;
  ne?: InputMaybe<Scalars['String']['input']>;
  notIn?: InputMaybe<Array<Scalars['String']['input']>>;
  startsWith?: InputMaybe<Scalars['String']['input']>;
};

/** Tests of a calendar date. */
export type CurrentRmsDateFilter = {
  eq?: InputMaybe<Scalars['Date']['input']>;
  gt?: InputMaybe<Scalars['Date']['input']>;
  gte?: InputMaybe<Scalars['Date']['input']>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  lt?: InputMaybe<Scalars['Date']['input']>;
  lte?: InputMaybe<Scalars['Date']['input']>;
  ne?: InputMaybe<Scalars['Date']['input']>;
};

/** Tests of an instant, in any time zone. */
export type CurrentRmsDateTimeFilter = {
  eq?: InputMaybe<Scalars['DateTime']['input']>;
  gt?: InputMaybe<Scalars['DateTime']['input']>;
  gte?: InputMaybe<Scalars['DateTime']['input']>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  lt?: InputMaybe<Scalars['DateTime']['input']>;
  lte?: InputMaybe<Scalars['DateTime']['input']>;
  ne?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Tests of an amount or quantity. */
export type CurrentRmsDecimalFilter = {
  eq?: InputMaybe<Scalars['Decimal']['input']>;
  gt?: InputMaybe<Scalars['Decimal']['input']>;
  gte?: InputMaybe<Scalars['Decimal']['input']>;
  in?: InputMaybe<Array<Scalars['Decimal']['input']>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  lt?: InputMaybe<Scalars['Decimal']['input']>;
  lte?: InputMaybe<Scalars['Decimal']['input']>;
  ne?: InputMaybe<Scalars['Decimal']['input']>;
  notIn?: InputMaybe<Array<Scalars['Decimal']['input']>>;
};

/** An e-mail address of a member. */
export type CurrentRmsEmail = {
  __typename?: 'CurrentRmsEmail';
  address?: Maybe<Scalars['String']['output']>;
  emailTypeName?: Maybe<Scalars['String']['output']>;
  /** A value of the account's list of e-mail types; 4001 is work. */
  typeId?: Maybe<Scalars['ID']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** A picture of a record. Its addresses expire within hours: show them at once, never keep them. */
export type CurrentRmsIcon = {
  __typename?: 'CurrentRmsIcon';
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** The record that the picture shows, which is the one it came in. */
  iconableId?: Maybe<Scalars['ID']['output']>;
  /** What kind of record `iconableId` means, such as Member. */
  iconableType?: Maybe<Scalars['String']['output']>;
  imageFileName?: Maybe<Scalars['String']['output']>;
  thumbUrl?: Maybe<Scalars['String']['output']>;
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  url?: Maybe<Scalars['String']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** Tests of an id. Global ids and the vendor's own are both understood; rows without a value meet `isNull: true` only. */
export type CurrentRmsIdFilter = {
  eq?: InputMaybe<Scalars['ID']['input']>;
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  ne?: InputMaybe<Scalars['ID']['input']>;
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** Tests of a whole number. */
export type CurrentRmsIntFilter = {
  eq?: InputMaybe<Scalars['Int']['input']>;
  gt?: InputMaybe<Scalars['Int']['input']>;
  gte?: InputMaybe<Scalars['Int']['input']>;
  in?: InputMaybe<Array<Scalars['Int']['input']>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  lt?: InputMaybe<Scalars['Int']['input']>;
  lte?: InputMaybe<Scalars['Int']['input']>;
  ne?: InputMaybe<Scalars['Int']['input']>;
  notIn?: InputMaybe<Array<Scalars['Int']['input']>>;
};

/** An invoice or credit note. Amounts are in the currency of the account, which the record does not name. */
export type CurrentRmsInvoice = Node & {
  __typename?: 'CurrentRmsInvoice';
  billingAddress?: Maybe<CurrentRmsAddress>;
  billingAddressId?: Maybe<Scalars['ID']['output']>;
  chargeExcludingTaxTotal?: Maybe<Scalars['Decimal']['output']>;
  chargeIncludingTaxTotal?: Maybe<Scalars['Decimal']['output']>;
  /** With or without tax, as `pricesIncludeTax` says. */
  chargeTotal?: Maybe<Scalars['Decimal']['output']>;
  /** The customer: of its member. */
  cirrusAccount?: Maybe<CirrusAccount>;
  cirrusAccountLink?: Maybe<LinkInfo>;
  /** The customer's orders that it bills. */
  cirrusOrders?: Maybe<CirrusOrderConnection>;
  cirrusOrdersLink?: Maybe<LinkInfo>;
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** One custom field by its name; case and spaces do not count. */
  customField?: Maybe<Scalars['JSON']['output']>;
  /** Custom fields as the vendor sends them. */
  customFields?: Maybe<Scalars['JSONObject']['output']>;
  description?: Maybe<Scalars['String']['output']>;
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  externalDescription?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  /** Its lines; they say which opportunity or project is billed. */
  invoiceItems?: Maybe<Array<CurrentRmsInvoiceItem>>;
  invoiceTaxes?: Maybe<Array<CurrentRmsInvoiceTax>>;
  invoiceType?: Maybe<Scalars['Int']['output']>;
  invoiceTypeCode?: Maybe<CurrentRmsInvoiceType>;
  invoiceTypeName?: Maybe<Scalars['String']['output']>;
  invoicedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The project billed: by reference, by the rental job billed, or by a revenue line with its number. */
  itmProject?: Maybe<ItmProject>;
  itmProjectLink?: Maybe<LinkInfo>;
  /** The customer. */
  member?: Maybe<CurrentRmsMember>;
  memberId?: Maybe<Scalars['ID']['output']>;
  /** Given when the invoice is issued; empty until then. */
  number?: Maybe<Scalars['String']['output']>;
  ownedBy?: Maybe<Scalars['ID']['output']>;
  /** The user who looks after it. */
  owner?: Maybe<CurrentRmsMember>;
  pricesIncludeTax?: Maybe<Scalars['Boolean']['output']>;
  /** The contract milestones that it bills. */
  projectorMilestones?: Maybe<ProjectorContractLineItemMilestoneConnection>;
  projectorMilestonesLink?: Maybe<LinkInfo>;
  /** The value of one member exactly as the vendor sent it; the name as the vendor spells it, or as here. */
  raw?: Maybe<Scalars['JSON']['output']>;
  /** The customer's reference, often a purchase order number. */
  reference?: Maybe<Scalars['String']['output']>;
  status?: Maybe<Scalars['Int']['output']>;
  statusCode?: Maybe<CurrentRmsInvoiceStatus>;
  statusName?: Maybe<Scalars['String']['output']>;
  storeId?: Maybe<Scalars['ID']['output']>;
  subject?: Maybe<Scalars['String']['output']>;
  taxClassId?: Maybe<Scalars['ID']['output']>;
  taxTotal?: Maybe<Scalars['Decimal']['output']>;
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
  venue?: Maybe<CurrentRmsMember>;
  venueId?: Maybe<Scalars['ID']['output']>;
  /** The supplier milestones that it bills. */
  zivioMilestones?: Maybe<ZivioMilestoneConnection>;
  zivioMilestonesLink?: Maybe<LinkInfo>;
};


/** An invoice or credit note. Amounts are in the currency of the account, which the record does not name. */
export type CurrentRmsInvoiceCirrusOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** An invoice or credit note. Amounts are in the currency of the account, which the record does not name. */
export type CurrentRmsInvoiceCustomFieldArgs = {
  name: Scalars['String']['input'];
};


/** An invoice or credit note. Amounts are in the currency of the account, which the record does not name. */
export type CurrentRmsInvoiceProjectorMilestonesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** An invoice or credit note. Amounts are in the currency of the account, which the record does not name. */
export type CurrentRmsInvoiceRawArgs = {
  field: Scalars['String']['input'];
};


/** An invoice or credit note. Amounts are in the currency of the account, which the record does not name. */
export type CurrentRmsInvoiceZivioMilestonesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A part of a list of invoices. */
export type CurrentRmsInvoiceConnection = {
  __typename?: 'CurrentRmsInvoiceConnection';
  edges: Array<CurrentRmsInvoiceEdge>;
  nodes: Array<CurrentRmsInvoice>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An invoice in its place in a list. */
export type CurrentRmsInvoiceEdge = {
  __typename?: 'CurrentRmsInvoiceEdge';
  cursor: Scalars['String']['output'];
  node: CurrentRmsInvoice;
};

/** A line of an invoice, in the order and tree that `path` spells. */
export type CurrentRmsInvoiceItem = Node & {
  __typename?: 'CurrentRmsInvoiceItem';
  accessoryInclusionType?: Maybe<Scalars['Int']['output']>;
  accessoryInclusionTypeCode?: Maybe<CurrentRmsAccessoryInclusionType>;
  accessoryInclusionTypeName?: Maybe<Scalars['String']['output']>;
  accessoryMode?: Maybe<Scalars['Int']['output']>;
  accessoryModeCode?: Maybe<CurrentRmsAccessoryMode>;
  /** Documented as a number, though it is a label. */
  accessoryModeName?: Maybe<Scalars['String']['output']>;
  chargeEndsAt?: Maybe<Scalars['DateTime']['output']>;
  chargeExcludingTaxTotal?: Maybe<Scalars['Decimal']['output']>;
  chargeIncludingTaxTotal?: Maybe<Scalars['Decimal']['output']>;
  chargeStartsAt?: Maybe<Scalars['DateTime']['output']>;
  /** After discount; with or without tax, as `pricesIncludeTax` of the invoice says. */
  chargeTotal?: Maybe<Scalars['Decimal']['output']>;
  chargeableDays?: Maybe<Scalars['Decimal']['output']>;
  /** How the charge was worked out. */
  chargingPeriod?: Maybe<Array<CurrentRmsChargingPeriod>>;
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** One custom field by its name; case and spaces do not count. */
  customField?: Maybe<Scalars['JSON']['output']>;
  /** Custom fields as the vendor sends them. */
  customFields?: Maybe<Scalars['JSONObject']['output']>;
  description?: Maybe<Scalars['String']['output']>;
  discountPercent?: Maybe<Scalars['Decimal']['output']>;
  id: Scalars['ID']['output'];
  invoice?: Maybe<CurrentRmsInvoice>;
  invoiceId?: Maybe<Scalars['ID']['output']>;
  invoiceItemType?: Maybe<Scalars['Int']['output']>;
  invoiceItemTypeCode?: Maybe<CurrentRmsLineType>;
  invoiceItemTypeName?: Maybe<Scalars['String']['output']>;
  /** The goods or service charged for. */
  invoiceableId?: Maybe<Scalars['ID']['output']>;
  invoiceableName?: Maybe<Scalars['String']['output']>;
  invoiceableType?: Maybe<Scalars['String']['output']>;
  name?: Maybe<Scalars['String']['output']>;
  /** Place in the tree of lines, four signs for each level, such as 00010002. */
  path?: Maybe<Scalars['String']['output']>;
  /** The revenue group that the accounts are told. */
  postingRevenueGroupId?: Maybe<Scalars['ID']['output']>;
  /** For one, before discount. */
  price?: Maybe<Scalars['Decimal']['output']>;
  quantity?: Maybe<Scalars['Decimal']['output']>;
  /** For rentals only. */
  rateDefinitionId?: Maybe<Scalars['ID']['output']>;
  /** The value of one member exactly as the vendor sent it; the name as the vendor spells it, or as here. */
  raw?: Maybe<Scalars['JSON']['output']>;
  /** For text lines and groups only. */
  revenueGroupId?: Maybe<Scalars['ID']['output']>;
  /** For services only; 0 elsewhere. */
  serviceRateType?: Maybe<Scalars['Int']['output']>;
  serviceRateTypeCode?: Maybe<CurrentRmsServiceRateType>;
  /** The opportunity or project that this line bills. */
  source?: Maybe<CurrentRmsInvoiceItemSource>;
  /** Id of the record that this line bills; null when it bills none. */
  sourceId?: Maybe<Scalars['ID']['output']>;
  /** Kind of record that this line bills, such as Opportunity; empty when it bills none. */
  sourceType?: Maybe<Scalars['String']['output']>;
  taxAmount?: Maybe<Scalars['Decimal']['output']>;
  taxClassId?: Maybe<Scalars['ID']['output']>;
  taxTotal?: Maybe<Scalars['Decimal']['output']>;
  taxableChargeAmount?: Maybe<Scalars['Decimal']['output']>;
  transactionType?: Maybe<Scalars['Int']['output']>;
  transactionTypeCode?: Maybe<CurrentRmsLineTransactionType>;
  transactionTypeName?: Maybe<Scalars['String']['output']>;
  /** Of the whole line, before discount. */
  unitBaseCharge?: Maybe<Scalars['Decimal']['output']>;
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether `chargeableDays` counts instead of the time from start to end. */
  useChargeableDays?: Maybe<Scalars['Boolean']['output']>;
  /** The line's own id; the global id also holds the invoice's. */
  vendorId?: Maybe<Scalars['ID']['output']>;
};


/** A line of an invoice, in the order and tree that `path` spells. */
export type CurrentRmsInvoiceItemCustomFieldArgs = {
  name: Scalars['String']['input'];
};


/** A line of an invoice, in the order and tree that `path` spells. */
export type CurrentRmsInvoiceItemRawArgs = {
  field: Scalars['String']['input'];
};

/** A part of the lines of an invoice. */
export type CurrentRmsInvoiceItemConnection = {
  __typename?: 'CurrentRmsInvoiceItemConnection';
  edges: Array<CurrentRmsInvoiceItemEdge>;
  nodes: Array<CurrentRmsInvoiceItem>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A line of an invoice in its place in a list. */
export type CurrentRmsInvoiceItemEdge = {
  __typename?: 'CurrentRmsInvoiceItemEdge';
  cursor: Scalars['String']['output'];
  node: CurrentRmsInvoiceItem;
};

/** What a line of an invoice can bill. */
export type CurrentRmsInvoiceItemSource = CurrentRmsOpportunity | CurrentRmsProject;

/** One step of the order of invoices; the id decides among equals. */
export type CurrentRmsInvoiceOrder = {
  direction?: InputMaybe<OrderDirection>;
  field: CurrentRmsInvoiceOrderField;
};

/** What invoices can be ordered by. */
export type CurrentRmsInvoiceOrderField =
  | 'BILLING_ADDRESS_ID'
  | 'CHARGE_EXCLUDING_TAX_TOTAL'
  | 'CHARGE_INCLUDING_TAX_TOTAL'
  | 'CHARGE_TOTAL'
  | 'CREATED_AT'
  | 'DESCRIPTION'
  | 'DUE_AT'
  | 'EXTERNAL_DESCRIPTION'
  | 'ID'
  | 'INVOICED_AT'
  | 'INVOICE_TYPE'
  | 'MEMBER_ID'
  | 'NUMBER'
  | 'OWNED_BY'
  | 'PRICES_INCLUDE_TAX'
  | 'REFERENCE'
  | 'STATUS'
  | 'STORE_ID'
  | 'SUBJECT'
  | 'TAX_CLASS_ID'
  | 'TAX_TOTAL'
  | 'UPDATED_AT'
  | 'VENUE_ID';

/** How far an invoice has come. */
export type CurrentRmsInvoiceStatus =
  /** 10 */
  | 'ISSUED'
  /** 0: still being written. */
  | 'OPEN'
  /** 20 */
  | 'PAID'
  /** 30: handed to the accounts. */
  | 'POSTED'
  /** 40 */
  | 'VOIDED';

/** Tests of an invoice's status. */
export type CurrentRmsInvoiceStatusFilter = {
  eq?: InputMaybe<CurrentRmsInvoiceStatus>;
  in?: InputMaybe<Array<CurrentRmsInvoiceStatus>>;
  ne?: InputMaybe<CurrentRmsInvoiceStatus>;
  notIn?: InputMaybe<Array<CurrentRmsInvoiceStatus>>;
};

/** The tax of one rate on an invoice. */
export type CurrentRmsInvoiceTax = {
  __typename?: 'CurrentRmsInvoiceTax';
  /** The tax. */
  amount?: Maybe<Scalars['Decimal']['output']>;
  /** The amount that is taxed. */
  charge?: Maybe<Scalars['Decimal']['output']>;
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  invoice?: Maybe<CurrentRmsInvoice>;
  invoiceId?: Maybe<Scalars['ID']['output']>;
  name?: Maybe<Scalars['String']['output']>;
  /** In percent. */
  rate?: Maybe<Scalars['Decimal']['output']>;
  sortOrder?: Maybe<Scalars['Int']['output']>;
  taxRateId?: Maybe<Scalars['ID']['output']>;
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** From when an organisation's time to pay is counted. */
export type CurrentRmsInvoiceTerm =
  /** 3 */
  | 'DAYS_FROM_END_DATE'
  /** 2 */
  | 'DAYS_FROM_END_OF_INVOICE_MONTH'
  /** 1 */
  | 'DAYS_FROM_INVOICE_DATE'
  /** 4 */
  | 'DAYS_FROM_START_DATE'
  /** 0 */
  | 'NONE';

/** Whether money is asked for or given back. */
export type CurrentRmsInvoiceType =
  /** 1 */
  | 'CREDIT_NOTE'
  /** 0 */
  | 'INVOICE';

/** Tests of an invoice's type. */
export type CurrentRmsInvoiceTypeFilter = {
  eq?: InputMaybe<CurrentRmsInvoiceType>;
  in?: InputMaybe<Array<CurrentRmsInvoiceType>>;
  ne?: InputMaybe<CurrentRmsInvoiceType>;
  notIn?: InputMaybe<Array<CurrentRmsInvoiceType>>;
};

/** What invoices can be filtered by. All that is given must hold. */
export type CurrentRmsInvoiceWhere = {
  and?: InputMaybe<Array<CurrentRmsInvoiceWhere>>;
  billingAddressId?: InputMaybe<CurrentRmsIdFilter>;
  chargeExcludingTaxTotal?: InputMaybe<CurrentRmsDecimalFilter>;
  chargeIncludingTaxTotal?: InputMaybe<CurrentRmsDecimalFilter>;
  chargeTotal?: InputMaybe<CurrentRmsDecimalFilter>;
  createdAt?: InputMaybe<CurrentRmsDateTimeFilter>;
  customField?: InputMaybe<CurrentRmsCustomFieldFilter>;
  description?: InputMaybe<CurrentRmsStringFilter>;
  dueAt?: InputMaybe<CurrentRmsDateTimeFilter>;
  externalDescription?: InputMaybe<CurrentRmsStringFilter>;
  id?: InputMaybe<CurrentRmsIdFilter>;
  /** Id of the record that one of its lines bills. */
  invoiceItemsSourceId?: InputMaybe<CurrentRmsIdFilter>;
  /** Kind of record that one of its lines bills: Opportunity or Project. Use it together with `invoiceItemsSourceId`. */
  invoiceItemsSourceType?: InputMaybe<CurrentRmsStringFilter>;
  invoiceType?: InputMaybe<CurrentRmsIntFilter>;
  invoiceTypeCode?: InputMaybe<CurrentRmsInvoiceTypeFilter>;
  invoicedAt?: InputMaybe<CurrentRmsDateTimeFilter>;
  memberId?: InputMaybe<CurrentRmsIdFilter>;
  /** Name of the customer. */
  memberName?: InputMaybe<CurrentRmsStringFilter>;
  not?: InputMaybe<CurrentRmsInvoiceWhere>;
  number?: InputMaybe<CurrentRmsStringFilter>;
  or?: InputMaybe<Array<CurrentRmsInvoiceWhere>>;
  ownedBy?: InputMaybe<CurrentRmsIdFilter>;
  pricesIncludeTax?: InputMaybe<CurrentRmsBooleanFilter>;
  reference?: InputMaybe<CurrentRmsStringFilter>;
  status?: InputMaybe<CurrentRmsIntFilter>;
  statusCode?: InputMaybe<CurrentRmsInvoiceStatusFilter>;
  storeId?: InputMaybe<CurrentRmsIdFilter>;
  subject?: InputMaybe<CurrentRmsStringFilter>;
  /** One of its tags. */
  tagsName?: InputMaybe<CurrentRmsStringFilter>;
  taxClassId?: InputMaybe<CurrentRmsIdFilter>;
  taxTotal?: InputMaybe<CurrentRmsDecimalFilter>;
  updatedAt?: InputMaybe<CurrentRmsDateTimeFilter>;
  venueId?: InputMaybe<CurrentRmsIdFilter>;
};

/** What is done with the goods or people of a line. */
export type CurrentRmsLineTransactionType =
  /** 1 */
  | 'RENTAL'
  /** 2 */
  | 'SALE'
  /** 3 */
  | 'SERVICE';

/** How a line stands in the tree of lines. */
export type CurrentRmsLineType =
  /** 2: comes along with a principal line. */
  | 'ACCESSORY'
  /** 0: a heading that holds other lines. */
  | 'GROUP'
  /** 1 */
  | 'PRINCIPAL';

/** A web address of a member. */
export type CurrentRmsLink = {
  __typename?: 'CurrentRmsLink';
  address?: Maybe<Scalars['String']['output']>;
  linkTypeName?: Maybe<Scalars['String']['output']>;
  /** A value of the account's list of link types. */
  typeId?: Maybe<Scalars['ID']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** Whose a resource is. */
export type CurrentRmsLocationType =
  /** 1 */
  | 'EXTERNAL'
  /** 0 */
  | 'INTERNAL';

/** Tests of a location type. */
export type CurrentRmsLocationTypeFilter = {
  eq?: InputMaybe<CurrentRmsLocationType>;
  in?: InputMaybe<Array<CurrentRmsLocationType>>;
  ne?: InputMaybe<CurrentRmsLocationType>;
  notIn?: InputMaybe<Array<CurrentRmsLocationType>>;
};

/** An organisation, contact, user, venue or vehicle: the vendor keeps them all in one table, and `membershipType` tells which. */
export type CurrentRmsMember = Node & {
  __typename?: 'CurrentRmsMember';
  active?: Maybe<Scalars['Boolean']['output']>;
  /** The other addresses; the primary one is not among them. */
  addresses?: Maybe<Array<CurrentRmsAddress>>;
  /** Whether it can be booked as a resource. */
  bookable?: Maybe<Scalars['Boolean']['output']>;
  /** The contacts of an organisation. */
  childMembers?: Maybe<Array<CurrentRmsMemberRelationship>>;
  /** The same organisation as an account. */
  cirrusAccount?: Maybe<CirrusAccount>;
  cirrusAccountLink?: Maybe<LinkInfo>;
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** One custom field by its name; case and spaces do not count. */
  customField?: Maybe<Scalars['JSON']['output']>;
  /** Custom fields as the vendor sends them. */
  customFields?: Maybe<Scalars['JSONObject']['output']>;
  /** What a day of this resource costs us. */
  dayCost?: Maybe<Scalars['Decimal']['output']>;
  description?: Maybe<Scalars['String']['output']>;
  distanceCost?: Maybe<Scalars['Decimal']['output']>;
  /** The address of a PDF: this member in one of the vendor's document layouts, which is named by its number. */
  documentUrl?: Maybe<Scalars['String']['output']>;
  emails?: Maybe<Array<CurrentRmsEmail>>;
  flatRateCost?: Maybe<Scalars['Decimal']['output']>;
  hourCost?: Maybe<Scalars['Decimal']['output']>;
  icon?: Maybe<CurrentRmsIcon>;
  id: Scalars['ID']['output'];
  /** Invoices and credit notes of this customer. */
  invoices?: Maybe<CurrentRmsInvoiceConnection>;
  /** On which legal ground personal data are kept. */
  lawfulBasisTypeId?: Maybe<Scalars['ID']['output']>;
  lawfulBasisTypeName?: Maybe<Scalars['String']['output']>;
  links?: Maybe<Array<CurrentRmsLink>>;
  /** Language and region, such as en-GB. */
  locale?: Maybe<Scalars['String']['output']>;
  locationType?: Maybe<Scalars['Int']['output']>;
  locationTypeCode?: Maybe<CurrentRmsLocationType>;
  /** What only this type of member has. */
  membership?: Maybe<CurrentRmsMembership>;
  membershipId?: Maybe<Scalars['ID']['output']>;
  membershipType?: Maybe<Scalars['String']['output']>;
  membershipTypeCode?: Maybe<CurrentRmsMembershipType>;
  name?: Maybe<Scalars['String']['output']>;
  /** Opportunities of this customer. */
  opportunities?: Maybe<CurrentRmsOpportunityConnection>;
  /** The organisations of a contact. */
  parentMembers?: Maybe<Array<CurrentRmsMemberRelationship>>;
  phones?: Maybe<Array<CurrentRmsPhone>>;
  primaryAddress?: Maybe<CurrentRmsAddress>;
  /** Projects of this customer. */
  projects?: Maybe<CurrentRmsProjectConnection>;
  purchaseTaxClassId?: Maybe<Scalars['ID']['output']>;
  purchaseTaxClassName?: Maybe<Scalars['String']['output']>;
  /** The value of one member exactly as the vendor sent it; the name as the vendor spells it, or as here. */
  raw?: Maybe<Scalars['JSON']['output']>;
  saleTaxClassId?: Maybe<Scalars['ID']['output']>;
  saleTaxClassName?: Maybe<Scalars['String']['output']>;
  /** The services that this member is a resource of. */
  serviceStockLevels?: Maybe<Array<CurrentRmsServiceStockLevel>>;
  tagList?: Maybe<Array<Scalars['String']['output']>>;
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The same wherever the member is shown, also in participants. */
  uuid?: Maybe<Scalars['String']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};


/** An organisation, contact, user, venue or vehicle: the vendor keeps them all in one table, and `membershipType` tells which. */
export type CurrentRmsMemberCustomFieldArgs = {
  name: Scalars['String']['input'];
};


/** An organisation, contact, user, venue or vehicle: the vendor keeps them all in one table, and `membershipType` tells which. */
export type CurrentRmsMemberDocumentUrlArgs = {
  documentId: Scalars['ID']['input'];
};


/** An organisation, contact, user, venue or vehicle: the vendor keeps them all in one table, and `membershipType` tells which. */
export type CurrentRmsMemberInvoicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filtermode?: InputMaybe<Array<Scalars['String']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<CurrentRmsInvoiceOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<CurrentRmsInvoiceWhere>;
};


/** An organisation, contact, user, venue or vehicle: the vendor keeps them all in one table, and `membershipType` tells which. */
export type CurrentRmsMemberOpportunitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filtermode?: InputMaybe<Array<Scalars['String']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<CurrentRmsOpportunityOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<CurrentRmsOpportunityWhere>;
};


/** An organisation, contact, user, venue or vehicle: the vendor keeps them all in one table, and `membershipType` tells which. */
export type CurrentRmsMemberProjectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filtermode?: InputMaybe<Array<Scalars['String']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<CurrentRmsProjectOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<CurrentRmsProjectWhere>;
};


/** An organisation, contact, user, venue or vehicle: the vendor keeps them all in one table, and `membershipType` tells which. */
export type CurrentRmsMemberRawArgs = {
  field: Scalars['String']['input'];
};

/** A part of a list of members. */
export type CurrentRmsMemberConnection = {
  __typename?: 'CurrentRmsMemberConnection';
  edges: Array<CurrentRmsMemberEdge>;
  nodes: Array<CurrentRmsMember>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A member in its place in a list. */
export type CurrentRmsMemberEdge = {
  __typename?: 'CurrentRmsMemberEdge';
  cursor: Scalars['String']['output'];
  node: CurrentRmsMember;
};

/** One step of the order of members; the id decides among equals. */
export type CurrentRmsMemberOrder = {
  direction?: InputMaybe<OrderDirection>;
  field: CurrentRmsMemberOrderField;
};

/** What members can be ordered by. */
export type CurrentRmsMemberOrderField =
  | 'ACTIVE'
  | 'BOOKABLE'
  | 'CREATED_AT'
  | 'DAY_COST'
  | 'DESCRIPTION'
  | 'DISTANCE_COST'
  | 'FLAT_RATE_COST'
  | 'HOUR_COST'
  | 'ID'
  | 'LAWFUL_BASIS_TYPE_ID'
  | 'LOCALE'
  | 'LOCATION_TYPE'
  | 'MEMBERSHIP_ID'
  | 'MEMBERSHIP_TYPE'
  | 'NAME'
  | 'PURCHASE_TAX_CLASS_ID'
  | 'SALE_TAX_CLASS_ID'
  | 'UPDATED_AT'
  | 'UUID';

/** Ties a contact to an organisation. Both ends see the same tie. */
export type CurrentRmsMemberRelationship = {
  __typename?: 'CurrentRmsMemberRelationship';
  /** The organisation. */
  relatable?: Maybe<CurrentRmsMember>;
  relatableId?: Maybe<Scalars['ID']['output']>;
  relatableMembershipType?: Maybe<Scalars['String']['output']>;
  relatableName?: Maybe<Scalars['String']['output']>;
  relatableType?: Maybe<Scalars['String']['output']>;
  /** The contact. */
  related?: Maybe<CurrentRmsMember>;
  relatedId?: Maybe<Scalars['ID']['output']>;
  relatedMembershipType?: Maybe<Scalars['String']['output']>;
  relatedName?: Maybe<Scalars['String']['output']>;
  relatedType?: Maybe<Scalars['String']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** What members can be filtered by. All that is given must hold. */
export type CurrentRmsMemberWhere = {
  active?: InputMaybe<CurrentRmsBooleanFilter>;
  and?: InputMaybe<Array<CurrentRmsMemberWhere>>;
  bookable?: InputMaybe<CurrentRmsBooleanFilter>;
  createdAt?: InputMaybe<CurrentRmsDateTimeFilter>;
  customField?: InputMaybe<CurrentRmsCustomFieldFilter>;
  dayCost?: InputMaybe<CurrentRmsDecimalFilter>;
  description?: InputMaybe<CurrentRmsStringFilter>;
  distanceCost?: InputMaybe<CurrentRmsDecimalFilter>;
  flatRateCost?: InputMaybe<CurrentRmsDecimalFilter>;
  hourCost?: InputMaybe<CurrentRmsDecimalFilter>;
  id?: InputMaybe<CurrentRmsIdFilter>;
  /** The address that a user signs in with, which the vendor searches but never shows. */
  identityEmail?: InputMaybe<CurrentRmsStringFilter>;
  lawfulBasisTypeId?: InputMaybe<CurrentRmsIdFilter>;
  locale?: InputMaybe<CurrentRmsStringFilter>;
  locationType?: InputMaybe<CurrentRmsIntFilter>;
  locationTypeCode?: InputMaybe<CurrentRmsLocationTypeFilter>;
  /** Department of a contact, which the vendor searches but never shows. */
  membershipDepartment?: InputMaybe<CurrentRmsStringFilter>;
  membershipId?: InputMaybe<CurrentRmsIdFilter>;
  /** Account number of an organisation. */
  membershipNumber?: InputMaybe<CurrentRmsStringFilter>;
  /** Tax number of an organisation. */
  membershipTaxNumber?: InputMaybe<CurrentRmsStringFilter>;
  membershipType?: InputMaybe<CurrentRmsStringFilter>;
  membershipTypeCode?: InputMaybe<CurrentRmsMembershipTypeFilter>;
  name?: InputMaybe<CurrentRmsStringFilter>;
  not?: InputMaybe<CurrentRmsMemberWhere>;
  or?: InputMaybe<Array<CurrentRmsMemberWhere>>;
  primaryAddressStreet?: InputMaybe<CurrentRmsStringFilter>;
  purchaseTaxClassId?: InputMaybe<CurrentRmsIdFilter>;
  /** Rating of an organisation, 1 to 5. */
  rating?: InputMaybe<CurrentRmsIntFilter>;
  saleTaxClassId?: InputMaybe<CurrentRmsIdFilter>;
  /** One of its tags. */
  tagsName?: InputMaybe<CurrentRmsStringFilter>;
  updatedAt?: InputMaybe<CurrentRmsDateTimeFilter>;
  uuid?: InputMaybe<CurrentRmsStringFilter>;
  workEmailAddress?: InputMaybe<CurrentRmsStringFilter>;
  workPhoneNumber?: InputMaybe<CurrentRmsStringFilter>;
};

/**
 * What only one type of member has; the rest is null. Organisations have account number, terms and account manager, users and
 * contacts a title, vehicles a plate and sizes, venues nothing.
 */
export type CurrentRmsMembership = {
  __typename?: 'CurrentRmsMembership';
  /** The user who looks after the organisation. The vendor's word is owner, which is a flag of users here. */
  accountManager?: Maybe<CurrentRmsMember>;
  /** Whether this user may administer the account. */
  admin?: Maybe<Scalars['Boolean']['output']>;
  /** Whether the organisation pays in cash. */
  cash?: Maybe<Scalars['Boolean']['output']>;
  discountCategoryId?: Maybe<Scalars['ID']['output']>;
  height?: Maybe<Scalars['Decimal']['output']>;
  /** Null when the terms of the account apply. */
  invoiceTerm?: Maybe<Scalars['Int']['output']>;
  invoiceTermCode?: Maybe<CurrentRmsInvoiceTerm>;
  /** In days. */
  invoiceTermLength?: Maybe<Scalars['Int']['output']>;
  length?: Maybe<Scalars['Decimal']['output']>;
  /** Account number of an organisation. */
  number?: Maybe<Scalars['String']['output']>;
  /** Whether nothing may be supplied to the organisation for now. */
  onStop?: Maybe<Scalars['Boolean']['output']>;
  ownedBy?: Maybe<Scalars['ID']['output']>;
  /** Whether this user is the owner of the whole account. */
  owner?: Maybe<Scalars['Boolean']['output']>;
  payload?: Maybe<Scalars['Decimal']['output']>;
  /** Number plate of a vehicle. */
  plate?: Maybe<Scalars['String']['output']>;
  priceCategoryId?: Maybe<Scalars['ID']['output']>;
  /** From 1 to 5. */
  rating?: Maybe<Scalars['Int']['output']>;
  /** Tax number of an organisation. */
  taxNumber?: Maybe<Scalars['String']['output']>;
  /** Job title of a user or contact. */
  title?: Maybe<Scalars['String']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
  volume?: Maybe<Scalars['Decimal']['output']>;
  width?: Maybe<Scalars['Decimal']['output']>;
};

/** What a member is. */
export type CurrentRmsMembershipType =
  | 'CONTACT'
  | 'ORGANISATION'
  | 'USER'
  | 'VEHICLE'
  | 'VENUE';

/** Tests of what a member is. */
export type CurrentRmsMembershipTypeFilter = {
  eq?: InputMaybe<CurrentRmsMembershipType>;
  in?: InputMaybe<Array<CurrentRmsMembershipType>>;
  ne?: InputMaybe<CurrentRmsMembershipType>;
  notIn?: InputMaybe<Array<CurrentRmsMembershipType>>;
};

/**
 * A job for a customer from the first enquiry to the order. Amounts are in the currency of the account, which the record does not
 * name; those not said to be with or without tax are as `pricesIncludeTax` says.
 */
export type CurrentRmsOpportunity = Node & {
  __typename?: 'CurrentRmsOpportunity';
  actualCostTotal?: Maybe<Scalars['Decimal']['output']>;
  assignedSurchargeGroupIds?: Maybe<Array<Scalars['ID']['output']>>;
  /** False for opportunities from before costs were worked out by themselves. */
  autoCostingEnabled?: Maybe<Scalars['Boolean']['output']>;
  billingAddress?: Maybe<CurrentRmsAddress>;
  billingAddressId?: Maybe<Scalars['ID']['output']>;
  cancellationDescription?: Maybe<Scalars['String']['output']>;
  /** A value of the account's list of cancellation reasons; 0 when it was not cancelled. */
  cancellationReasonId?: Maybe<Scalars['ID']['output']>;
  chargeEndsAt?: Maybe<Scalars['DateTime']['output']>;
  chargeExcludingTaxTotal?: Maybe<Scalars['Decimal']['output']>;
  chargeIncludingTaxTotal?: Maybe<Scalars['Decimal']['output']>;
  /** From when goods and people are charged for. */
  chargeStartsAt?: Maybe<Scalars['DateTime']['output']>;
  chargeTotal?: Maybe<Scalars['Decimal']['output']>;
  chargeableDays?: Maybe<Scalars['Decimal']['output']>;
  /** The customer: of its member. */
  cirrusAccount?: Maybe<CirrusAccount>;
  cirrusAccountLink?: Maybe<LinkInfo>;
  collectEndsAt?: Maybe<Scalars['DateTime']['output']>;
  collectStartsAt?: Maybe<Scalars['DateTime']['output']>;
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** One custom field by its name; case and spaces do not count. */
  customField?: Maybe<Scalars['JSON']['output']>;
  /** Custom fields as the vendor sends them. */
  customFields?: Maybe<Scalars['JSONObject']['output']>;
  customerCollecting?: Maybe<Scalars['Boolean']['output']>;
  customerReturning?: Maybe<Scalars['Boolean']['output']>;
  deliverEndsAt?: Maybe<Scalars['DateTime']['output']>;
  deliverStartsAt?: Maybe<Scalars['DateTime']['output']>;
  deliveryInstructions?: Maybe<Scalars['String']['output']>;
  deprepEndsAt?: Maybe<Scalars['DateTime']['output']>;
  deprepStartsAt?: Maybe<Scalars['DateTime']['output']>;
  description?: Maybe<Scalars['String']['output']>;
  endsAt?: Maybe<Scalars['DateTime']['output']>;
  externalDescription?: Maybe<Scalars['String']['output']>;
  /** Whether it, or a group in it, has a deal price. */
  hasDealPrice?: Maybe<Scalars['Boolean']['output']>;
  /** Whether the opportunity as a whole has a deal price; the parts of its total are then shares of that price. */
  hasOpportunityDeal?: Maybe<Scalars['Boolean']['output']>;
  id: Scalars['ID']['output'];
  /** What was invoiced so far; null when nothing was. */
  invoiceChargeTotal?: Maybe<Scalars['Decimal']['output']>;
  invoiced?: Maybe<Scalars['Boolean']['output']>;
  /** Invoices and credit notes that have a line from this opportunity. */
  invoices?: Maybe<CurrentRmsInvoiceConnection>;
  /** Whether anything has come back yet. */
  itemReturned?: Maybe<Scalars['Boolean']['output']>;
  /** The same undertaking as a planned project: its own code or order, else that of its rental project. */
  itmProject?: Maybe<ItmProject>;
  itmProjectLink?: Maybe<LinkInfo>;
  /** The customer's last answer to a quotation published online; the vendor does not list its codes. */
  latestApprovalDocumentStatus?: Maybe<Scalars['Int']['output']>;
  loadEndsAt?: Maybe<Scalars['DateTime']['output']>;
  loadStartsAt?: Maybe<Scalars['DateTime']['output']>;
  /** The customer. */
  member?: Maybe<CurrentRmsMember>;
  memberId?: Maybe<Scalars['ID']['output']>;
  /** The vendor's number of the job, not its id. */
  number?: Maybe<Scalars['String']['output']>;
  /** Whether the rental has no known end. */
  openEndedRental?: Maybe<Scalars['Boolean']['output']>;
  /** Its costs; a call for each opportunity. */
  opportunityCosts?: Maybe<CurrentRmsOpportunityCostConnection>;
  /** Its lines. */
  opportunityItems?: Maybe<Array<CurrentRmsOpportunityItem>>;
  opportunitySurcharges?: Maybe<Array<CurrentRmsOpportunitySurcharge>>;
  orderedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Before a deal price; so are the other original totals. */
  originalRentalChargeTotal?: Maybe<Scalars['Decimal']['output']>;
  originalSaleChargeTotal?: Maybe<Scalars['Decimal']['output']>;
  originalServiceChargeTotal?: Maybe<Scalars['Decimal']['output']>;
  originalSurchargeTotal?: Maybe<Scalars['Decimal']['output']>;
  originalTaxTotal?: Maybe<Scalars['Decimal']['output']>;
  ownedBy?: Maybe<Scalars['ID']['output']>;
  /** The user who looks after it. */
  owner?: Maybe<CurrentRmsMember>;
  participants?: Maybe<Array<CurrentRmsParticipant>>;
  /** Actual costs where known, provisional ones elsewhere. */
  predictedCostTotal?: Maybe<Scalars['Decimal']['output']>;
  prepEndsAt?: Maybe<Scalars['DateTime']['output']>;
  prepStartsAt?: Maybe<Scalars['DateTime']['output']>;
  pricesIncludeTax?: Maybe<Scalars['Boolean']['output']>;
  pricingLocked?: Maybe<Scalars['Boolean']['output']>;
  project?: Maybe<CurrentRmsProject>;
  projectId?: Maybe<Scalars['ID']['output']>;
  provisionalCostTotal?: Maybe<Scalars['Decimal']['output']>;
  /** Until when the quotation holds. */
  quoteInvalidAt?: Maybe<Scalars['DateTime']['output']>;
  /** How promising the enquiry is. */
  rating?: Maybe<Scalars['Int']['output']>;
  /** The value of one member exactly as the vendor sent it; the name as the vendor spells it, or as here. */
  raw?: Maybe<Scalars['JSON']['output']>;
  /** The customer's reference, often a purchase order number. */
  reference?: Maybe<Scalars['String']['output']>;
  rentalChargeTotal?: Maybe<Scalars['Decimal']['output']>;
  /** What it would cost to replace all rented goods. */
  replacementChargeTotal?: Maybe<Scalars['Decimal']['output']>;
  /** What the enquiry may be worth. */
  revenue?: Maybe<Scalars['Decimal']['output']>;
  saleChargeTotal?: Maybe<Scalars['Decimal']['output']>;
  serviceChargeTotal?: Maybe<Scalars['Decimal']['output']>;
  setupEndsAt?: Maybe<Scalars['DateTime']['output']>;
  setupStartsAt?: Maybe<Scalars['DateTime']['output']>;
  showEndsAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the goods are in use. */
  showStartsAt?: Maybe<Scalars['DateTime']['output']>;
  /** The opportunity that this one took outstanding goods over from. */
  sourceOpportunity?: Maybe<CurrentRmsOpportunity>;
  sourceOpportunityId?: Maybe<Scalars['ID']['output']>;
  startsAt?: Maybe<Scalars['DateTime']['output']>;
  state?: Maybe<Scalars['Int']['output']>;
  stateCode?: Maybe<CurrentRmsOpportunityState>;
  stateName?: Maybe<Scalars['String']['output']>;
  status?: Maybe<Scalars['Int']['output']>;
  statusCode?: Maybe<CurrentRmsOpportunityStatus>;
  statusName?: Maybe<Scalars['String']['output']>;
  storeId?: Maybe<Scalars['ID']['output']>;
  subject?: Maybe<Scalars['String']['output']>;
  surchargeTotal?: Maybe<Scalars['Decimal']['output']>;
  tagList?: Maybe<Array<Scalars['String']['output']>>;
  takedownEndsAt?: Maybe<Scalars['DateTime']['output']>;
  takedownStartsAt?: Maybe<Scalars['DateTime']['output']>;
  taxClassId?: Maybe<Scalars['ID']['output']>;
  taxTotal?: Maybe<Scalars['Decimal']['output']>;
  unloadEndsAt?: Maybe<Scalars['DateTime']['output']>;
  unloadStartsAt?: Maybe<Scalars['DateTime']['output']>;
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether `chargeableDays` counts instead of the time from start to end. */
  useChargeableDays?: Maybe<Scalars['Boolean']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
  venue?: Maybe<CurrentRmsMember>;
  venueId?: Maybe<Scalars['ID']['output']>;
  weightTotal?: Maybe<Scalars['Decimal']['output']>;
};


/**
 * A job for a customer from the first enquiry to the order. Amounts are in the currency of the account, which the record does not
 * name; those not said to be with or without tax are as `pricesIncludeTax` says.
 */
export type CurrentRmsOpportunityCustomFieldArgs = {
  name: Scalars['String']['input'];
};


/**
 * A job for a customer from the first enquiry to the order. Amounts are in the currency of the account, which the record does not
 * name; those not said to be with or without tax are as `pricesIncludeTax` says.
 */
export type CurrentRmsOpportunityInvoicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filtermode?: InputMaybe<Array<Scalars['String']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<CurrentRmsInvoiceOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<CurrentRmsInvoiceWhere>;
};


/**
 * A job for a customer from the first enquiry to the order. Amounts are in the currency of the account, which the record does not
 * name; those not said to be with or without tax are as `pricesIncludeTax` says.
 */
export type CurrentRmsOpportunityOpportunityCostsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<CurrentRmsOpportunityCostOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<CurrentRmsOpportunityCostWhere>;
};


/**
 * A job for a customer from the first enquiry to the order. Amounts are in the currency of the account, which the record does not
 * name; those not said to be with or without tax are as `pricesIncludeTax` says.
 */
export type CurrentRmsOpportunityRawArgs = {
  field: Scalars['String']['input'];
};

/** A part of a list of opportunities. */
export type CurrentRmsOpportunityConnection = {
  __typename?: 'CurrentRmsOpportunityConnection';
  edges: Array<CurrentRmsOpportunityEdge>;
  nodes: Array<CurrentRmsOpportunity>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** What something on an opportunity costs us: a supplier's charge, or a resource of our own. */
export type CurrentRmsOpportunityCost = Node & {
  __typename?: 'CurrentRmsOpportunityCost';
  /** What it came to. */
  actualCost?: Maybe<Scalars['Decimal']['output']>;
  chargeableDays?: Maybe<Scalars['Decimal']['output']>;
  /** How the cost was worked out. */
  chargingPeriods?: Maybe<Array<CurrentRmsChargingPeriod>>;
  costDate?: Maybe<Scalars['Date']['output']>;
  costGroupId?: Maybe<Scalars['ID']['output']>;
  costGroupName?: Maybe<Scalars['String']['output']>;
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  description?: Maybe<Scalars['String']['output']>;
  endsAt?: Maybe<Scalars['Date']['output']>;
  id: Scalars['ID']['output'];
  /** Whether somebody typed it in. */
  isManualCost?: Maybe<Scalars['Boolean']['output']>;
  /** The supplier. */
  member?: Maybe<CurrentRmsMember>;
  memberId?: Maybe<Scalars['ID']['output']>;
  opportunity?: Maybe<CurrentRmsOpportunity>;
  opportunityId?: Maybe<Scalars['ID']['output']>;
  /** What the cost comes from; null for a cost that somebody typed in. */
  opportunityItemAsset?: Maybe<CurrentRmsOpportunityItemAsset>;
  /** Null for a cost that somebody typed in. */
  opportunityItemAssetId?: Maybe<Scalars['ID']['output']>;
  /** What was reckoned with. */
  provisionalCost?: Maybe<Scalars['Decimal']['output']>;
  rateDefinition?: Maybe<CurrentRmsRateDefinition>;
  rateDefinitionId?: Maybe<Scalars['ID']['output']>;
  /** The value of one member exactly as the vendor sent it; the name as the vendor spells it, or as here. */
  raw?: Maybe<Scalars['JSON']['output']>;
  reference?: Maybe<Scalars['String']['output']>;
  /** For services only; 0 elsewhere. */
  serviceRateType?: Maybe<Scalars['Int']['output']>;
  serviceRateTypeCode?: Maybe<CurrentRmsServiceRateType>;
  serviceRateTypeName?: Maybe<Scalars['String']['output']>;
  startsAt?: Maybe<Scalars['Date']['output']>;
  subject?: Maybe<Scalars['String']['output']>;
  /** The supplier's reference, often its invoice number. */
  supplierReference?: Maybe<Scalars['String']['output']>;
  /** For one. */
  unitBaseCharge?: Maybe<Scalars['Decimal']['output']>;
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether `chargeableDays` was set by hand. */
  useChargeableDays?: Maybe<Scalars['Boolean']['output']>;
  /** The cost's own id; the global id also holds the opportunity's. */
  vendorId?: Maybe<Scalars['ID']['output']>;
};


/** What something on an opportunity costs us: a supplier's charge, or a resource of our own. */
export type CurrentRmsOpportunityCostRawArgs = {
  field: Scalars['String']['input'];
};

/** A part of the costs of an opportunity. */
export type CurrentRmsOpportunityCostConnection = {
  __typename?: 'CurrentRmsOpportunityCostConnection';
  edges: Array<CurrentRmsOpportunityCostEdge>;
  nodes: Array<CurrentRmsOpportunityCost>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A cost of an opportunity in its place in a list. */
export type CurrentRmsOpportunityCostEdge = {
  __typename?: 'CurrentRmsOpportunityCostEdge';
  cursor: Scalars['String']['output'];
  node: CurrentRmsOpportunityCost;
};

/** One step of the order of costs; the id decides among equals. */
export type CurrentRmsOpportunityCostOrder = {
  direction?: InputMaybe<OrderDirection>;
  field: CurrentRmsOpportunityCostOrderField;
};

/** What the costs of an opportunity can be ordered by. */
export type CurrentRmsOpportunityCostOrderField =
  | 'ACTUAL_COST'
  | 'COST_DATE'
  | 'COST_GROUP_ID'
  | 'CREATED_AT'
  | 'ENDS_AT'
  | 'ID'
  | 'MEMBER_ID'
  | 'PROVISIONAL_COST'
  | 'REFERENCE'
  | 'STARTS_AT'
  | 'SUBJECT'
  | 'SUPPLIER_REFERENCE'
  | 'UPDATED_AT';

/** What the costs of an opportunity can be filtered by. All that is given must hold. */
export type CurrentRmsOpportunityCostWhere = {
  actualCost?: InputMaybe<CurrentRmsDecimalFilter>;
  and?: InputMaybe<Array<CurrentRmsOpportunityCostWhere>>;
  costDate?: InputMaybe<CurrentRmsDateFilter>;
  costGroupId?: InputMaybe<CurrentRmsIdFilter>;
  createdAt?: InputMaybe<CurrentRmsDateTimeFilter>;
  description?: InputMaybe<CurrentRmsStringFilter>;
  endsAt?: InputMaybe<CurrentRmsDateFilter>;
  memberId?: InputMaybe<CurrentRmsIdFilter>;
  not?: InputMaybe<CurrentRmsOpportunityCostWhere>;
  opportunityItemAssetId?: InputMaybe<CurrentRmsIdFilter>;
  or?: InputMaybe<Array<CurrentRmsOpportunityCostWhere>>;
  provisionalCost?: InputMaybe<CurrentRmsDecimalFilter>;
  rateDefinitionId?: InputMaybe<CurrentRmsIdFilter>;
  reference?: InputMaybe<CurrentRmsStringFilter>;
  startsAt?: InputMaybe<CurrentRmsDateFilter>;
  subject?: InputMaybe<CurrentRmsStringFilter>;
  supplierReference?: InputMaybe<CurrentRmsStringFilter>;
  updatedAt?: InputMaybe<CurrentRmsDateTimeFilter>;
};

/** An opportunity in its place in a list. */
export type CurrentRmsOpportunityEdge = {
  __typename?: 'CurrentRmsOpportunityEdge';
  cursor: Scalars['String']['output'];
  node: CurrentRmsOpportunity;
};

/**
 * A line of an opportunity, in the order and tree that `path` spells. Totals are as `pricesIncludeTax` of the opportunity says; the
 * original ones are those before a group's deal price.
 */
export type CurrentRmsOpportunityItem = Node & {
  __typename?: 'CurrentRmsOpportunityItem';
  accessoryInclusionType?: Maybe<Scalars['Int']['output']>;
  accessoryInclusionTypeCode?: Maybe<CurrentRmsAccessoryInclusionType>;
  /** Documented as a number, though it is a label. */
  accessoryInclusionTypeName?: Maybe<Scalars['String']['output']>;
  accessoryMode?: Maybe<Scalars['Int']['output']>;
  accessoryModeCode?: Maybe<CurrentRmsAccessoryMode>;
  /** Documented as a number, though it is a label. */
  accessoryModeName?: Maybe<Scalars['String']['output']>;
  /** Of the whole line, after discount. */
  chargeAmount?: Maybe<Scalars['Decimal']['output']>;
  chargeTotal?: Maybe<Scalars['Decimal']['output']>;
  /** With the lines below it; so are the other totals including children. */
  chargeTotalIncludingChildren?: Maybe<Scalars['Decimal']['output']>;
  chargeableDays?: Maybe<Scalars['Decimal']['output']>;
  /** How the charge was worked out. */
  chargingPeriods?: Maybe<Array<CurrentRmsChargingPeriod>>;
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** One custom field by its name; case and spaces do not count. */
  customField?: Maybe<Scalars['JSON']['output']>;
  /** Custom fields as the vendor sends them. */
  customFields?: Maybe<Scalars['JSONObject']['output']>;
  description?: Maybe<Scalars['String']['output']>;
  discountPercent?: Maybe<Scalars['Decimal']['output']>;
  endsAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether this group has a deal price. */
  hasGroupDeal?: Maybe<Scalars['Boolean']['output']>;
  /** Whether there is less in stock than is needed. */
  hasShortage?: Maybe<Scalars['Boolean']['output']>;
  id: Scalars['ID']['output'];
  /** Whether it stands under a deal price. */
  isInDeal?: Maybe<Scalars['Boolean']['output']>;
  /** The product or service. */
  itemId?: Maybe<Scalars['ID']['output']>;
  /** Product, Service or TextItem; empty for groups. */
  itemType?: Maybe<Scalars['String']['output']>;
  /** The period that the rate is quoted in. */
  leadChargingPeriod?: Maybe<CurrentRmsChargingPeriod>;
  leadChargingPeriodName?: Maybe<Scalars['String']['output']>;
  name?: Maybe<Scalars['String']['output']>;
  opportunity?: Maybe<CurrentRmsOpportunity>;
  opportunityId?: Maybe<Scalars['ID']['output']>;
  opportunityItemType?: Maybe<Scalars['Int']['output']>;
  opportunityItemTypeCode?: Maybe<CurrentRmsLineType>;
  opportunityItemTypeName?: Maybe<Scalars['String']['output']>;
  originalRentalChargeTotal?: Maybe<Scalars['Decimal']['output']>;
  originalSaleChargeTotal?: Maybe<Scalars['Decimal']['output']>;
  originalServiceChargeTotal?: Maybe<Scalars['Decimal']['output']>;
  originalSurchargeTotal?: Maybe<Scalars['Decimal']['output']>;
  originalTaxTotal?: Maybe<Scalars['Decimal']['output']>;
  /** Place in the tree of lines, four signs for each level, such as 00010002. */
  path?: Maybe<Scalars['String']['output']>;
  /** For one, before discount. */
  price?: Maybe<Scalars['Decimal']['output']>;
  quantity?: Maybe<Scalars['Decimal']['output']>;
  rateDefinitionId?: Maybe<Scalars['ID']['output']>;
  /** The value of one member exactly as the vendor sent it; the name as the vendor spells it, or as here. */
  raw?: Maybe<Scalars['JSON']['output']>;
  rentalChargeTotal?: Maybe<Scalars['Decimal']['output']>;
  /** For one. */
  replacementCharge?: Maybe<Scalars['Decimal']['output']>;
  replacementChargeTotal?: Maybe<Scalars['Decimal']['output']>;
  replacementChargeTotalIncludingChildren?: Maybe<Scalars['Decimal']['output']>;
  /** For text lines only. */
  revenueGroupId?: Maybe<Scalars['ID']['output']>;
  saleChargeTotal?: Maybe<Scalars['Decimal']['output']>;
  serviceChargeTotal?: Maybe<Scalars['Decimal']['output']>;
  /** For services only; 0 elsewhere. */
  serviceRateType?: Maybe<Scalars['Int']['output']>;
  serviceRateTypeCode?: Maybe<CurrentRmsServiceRateType>;
  serviceRateTypeName?: Maybe<Scalars['String']['output']>;
  startsAt?: Maybe<Scalars['DateTime']['output']>;
  status?: Maybe<Scalars['Int']['output']>;
  statusCode?: Maybe<CurrentRmsOpportunityItemStatus>;
  /** Code 15 is called prepared for goods and confirmed for services. */
  statusName?: Maybe<Scalars['String']['output']>;
  /** Whether it is hired from somebody else. */
  subRent?: Maybe<Scalars['Boolean']['output']>;
  surchargeAmount?: Maybe<Scalars['Decimal']['output']>;
  surchargeTaxAmount?: Maybe<Scalars['Decimal']['output']>;
  surchargeTotal?: Maybe<Scalars['Decimal']['output']>;
  taxAmount?: Maybe<Scalars['Decimal']['output']>;
  taxTotal?: Maybe<Scalars['Decimal']['output']>;
  taxableChargeAmount?: Maybe<Scalars['Decimal']['output']>;
  transactionType?: Maybe<Scalars['Int']['output']>;
  transactionTypeCode?: Maybe<CurrentRmsLineTransactionType>;
  transactionTypeName?: Maybe<Scalars['String']['output']>;
  /** For one, before discount. */
  unitBaseCharge?: Maybe<Scalars['Decimal']['output']>;
  /** For one, after discount. */
  unitCharge?: Maybe<Scalars['Decimal']['output']>;
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether `chargeableDays` was set by hand. */
  useChargeableDays?: Maybe<Scalars['Boolean']['output']>;
  /** The line's own id; the global id also holds the opportunity's. */
  vendorId?: Maybe<Scalars['ID']['output']>;
  /** Of one. */
  weight?: Maybe<Scalars['Decimal']['output']>;
  weightTotal?: Maybe<Scalars['Decimal']['output']>;
  weightTotalIncludingChildren?: Maybe<Scalars['Decimal']['output']>;
};


/**
 * A line of an opportunity, in the order and tree that `path` spells. Totals are as `pricesIncludeTax` of the opportunity says; the
 * original ones are those before a group's deal price.
 */
export type CurrentRmsOpportunityItemCustomFieldArgs = {
  name: Scalars['String']['input'];
};


/**
 * A line of an opportunity, in the order and tree that `path` spells. Totals are as `pricesIncludeTax` of the opportunity says; the
 * original ones are those before a group's deal price.
 */
export type CurrentRmsOpportunityItemRawArgs = {
  field: Scalars['String']['input'];
};

/** Something in stock, or somebody, allocated to a line of an opportunity. */
export type CurrentRmsOpportunityItemAsset = {
  __typename?: 'CurrentRmsOpportunityItemAsset';
  container?: Maybe<Scalars['String']['output']>;
  /** Whether there is less in stock than is needed. */
  hasShortage?: Maybe<Scalars['Boolean']['output']>;
  /** Null inside the cost itself. */
  opportunityCost?: Maybe<CurrentRmsOpportunityCost>;
  /** The line; a call for each. */
  opportunityItem?: Maybe<CurrentRmsOpportunityItem>;
  opportunityItemId?: Maybe<Scalars['ID']['output']>;
  quantity?: Maybe<Scalars['Decimal']['output']>;
  quantityAllocated?: Maybe<Scalars['Decimal']['output']>;
  quantityReturned?: Maybe<Scalars['Decimal']['output']>;
  quantitySold?: Maybe<Scalars['Decimal']['output']>;
  status?: Maybe<Scalars['Int']['output']>;
  statusCode?: Maybe<CurrentRmsOpportunityItemAssetStatus>;
  /** Code 15 is called prepared for goods and confirmed for services. */
  statusName?: Maybe<Scalars['String']['output']>;
  stockLevel?: Maybe<CurrentRmsStockLevel>;
  stockLevelAssetNumber?: Maybe<Scalars['String']['output']>;
  stockLevelId?: Maybe<Scalars['ID']['output']>;
  /** The person behind the stock level; null for goods. */
  stockLevelMember?: Maybe<CurrentRmsMember>;
  stockLevelMemberId?: Maybe<Scalars['ID']['output']>;
  /** Documented as a number, though it is an address; null for goods. */
  stockLevelMemberWorkEmailAddress?: Maybe<Scalars['String']['output']>;
  /** Whether it is hired from somebody else. */
  subRent?: Maybe<Scalars['Boolean']['output']>;
  /** Whom it is hired from; null for what is our own. */
  supplier?: Maybe<CurrentRmsMember>;
  supplierId?: Maybe<Scalars['ID']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** How far something allocated has come. */
export type CurrentRmsOpportunityItemAssetStatus =
  /** 10 */
  | 'ALLOCATED'
  /** 20 */
  | 'BOOKED_OUT'
  /** 50 */
  | 'CANCELLED'
  /** 30 */
  | 'CHECKED_IN'
  /** 40 */
  | 'COMPLETED'
  /** 45: taken over by another opportunity. */
  | 'MOVED'
  /** 0 */
  | 'OPEN'
  /** 25 */
  | 'PART_CHECKED_IN'
  /** 80 */
  | 'POSTPONED'
  /** 15: prepared, for goods; confirmed, for services. */
  | 'PREPARED_CONFIRMED'
  /** 1 */
  | 'PROVISIONAL'
  /** 2 */
  | 'PROVISIONALLY_ALLOCATED'
  /** 5 */
  | 'RESERVED';

/** A part of the lines of an opportunity. */
export type CurrentRmsOpportunityItemConnection = {
  __typename?: 'CurrentRmsOpportunityItemConnection';
  edges: Array<CurrentRmsOpportunityItemEdge>;
  nodes: Array<CurrentRmsOpportunityItem>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A line of an opportunity in its place in a list. */
export type CurrentRmsOpportunityItemEdge = {
  __typename?: 'CurrentRmsOpportunityItemEdge';
  cursor: Scalars['String']['output'];
  node: CurrentRmsOpportunityItem;
};

/** How far a line has come. */
export type CurrentRmsOpportunityItemStatus =
  /** 10 */
  | 'ALLOCATED'
  /** 20 */
  | 'BOOKED_OUT'
  /** 50 */
  | 'CANCELLED'
  /** 30 */
  | 'CHECKED_IN'
  /** 40 */
  | 'COMPLETED'
  /** 70 */
  | 'DEAD'
  /** 60 */
  | 'LOST'
  /** 35: parts of it differ. */
  | 'MIXED'
  /** 45: taken over by another opportunity. */
  | 'MOVED'
  /** 0 */
  | 'OPEN'
  /** 25 */
  | 'PART_CHECKED_IN'
  /** 80 */
  | 'POSTPONED'
  /** 15: prepared, for goods; confirmed, for services. */
  | 'PREPARED_CONFIRMED'
  /** 1 */
  | 'PROVISIONAL'
  /** 2 */
  | 'PROVISIONALLY_ALLOCATED'
  /** 5 */
  | 'RESERVED';

/** What the lines of an opportunity can be filtered by. All that is given must hold. */
export type CurrentRmsOpportunityItemWhere = {
  and?: InputMaybe<Array<CurrentRmsOpportunityItemWhere>>;
  customField?: InputMaybe<CurrentRmsCustomFieldFilter>;
  description?: InputMaybe<CurrentRmsStringFilter>;
  endsAt?: InputMaybe<CurrentRmsDateTimeFilter>;
  /** Container of something allocated to the line. */
  itemAssetsContainer?: InputMaybe<CurrentRmsStringFilter>;
  /** Member allocated to the line. */
  itemAssetsStockLevelMemberId?: InputMaybe<CurrentRmsIdFilter>;
  itemId?: InputMaybe<CurrentRmsIdFilter>;
  itemType?: InputMaybe<CurrentRmsStringFilter>;
  name?: InputMaybe<CurrentRmsStringFilter>;
  not?: InputMaybe<CurrentRmsOpportunityItemWhere>;
  or?: InputMaybe<Array<CurrentRmsOpportunityItemWhere>>;
  price?: InputMaybe<CurrentRmsDecimalFilter>;
  quantity?: InputMaybe<CurrentRmsDecimalFilter>;
  startsAt?: InputMaybe<CurrentRmsDateTimeFilter>;
  status?: InputMaybe<CurrentRmsIntFilter>;
  subRent?: InputMaybe<CurrentRmsBooleanFilter>;
  transactionType?: InputMaybe<CurrentRmsIntFilter>;
};

/** One step of the order of opportunities; the id decides among equals. */
export type CurrentRmsOpportunityOrder = {
  direction?: InputMaybe<OrderDirection>;
  field: CurrentRmsOpportunityOrderField;
};

/** What opportunities can be ordered by. */
export type CurrentRmsOpportunityOrderField =
  | 'ACTUAL_COST_TOTAL'
  | 'AUTO_COSTING_ENABLED'
  | 'BILLING_ADDRESS_ID'
  | 'CANCELLATION_DESCRIPTION'
  | 'CANCELLATION_REASON_ID'
  | 'CHARGEABLE_DAYS'
  | 'CHARGE_ENDS_AT'
  | 'CHARGE_EXCLUDING_TAX_TOTAL'
  | 'CHARGE_INCLUDING_TAX_TOTAL'
  | 'CHARGE_STARTS_AT'
  | 'CHARGE_TOTAL'
  | 'COLLECT_ENDS_AT'
  | 'COLLECT_STARTS_AT'
  | 'CREATED_AT'
  | 'CUSTOMER_COLLECTING'
  | 'CUSTOMER_RETURNING'
  | 'DELIVERY_INSTRUCTIONS'
  | 'DELIVER_ENDS_AT'
  | 'DELIVER_STARTS_AT'
  | 'DEPREP_ENDS_AT'
  | 'DEPREP_STARTS_AT'
  | 'DESCRIPTION'
  | 'ENDS_AT'
  | 'EXTERNAL_DESCRIPTION'
  | 'HAS_DEAL_PRICE'
  | 'HAS_OPPORTUNITY_DEAL'
  | 'ID'
  | 'INVOICED'
  | 'INVOICE_CHARGE_TOTAL'
  | 'ITEM_RETURNED'
  | 'LATEST_APPROVAL_DOCUMENT_STATUS'
  | 'LOAD_ENDS_AT'
  | 'LOAD_STARTS_AT'
  | 'MEMBER_ID'
  | 'NUMBER'
  | 'OPEN_ENDED_RENTAL'
  | 'ORDERED_AT'
  | 'ORIGINAL_RENTAL_CHARGE_TOTAL'
  | 'ORIGINAL_SALE_CHARGE_TOTAL'
  | 'ORIGINAL_SERVICE_CHARGE_TOTAL'
  | 'ORIGINAL_SURCHARGE_TOTAL'
  | 'ORIGINAL_TAX_TOTAL'
  | 'OWNED_BY'
  | 'PREDICTED_COST_TOTAL'
  | 'PREP_ENDS_AT'
  | 'PREP_STARTS_AT'
  | 'PRICES_INCLUDE_TAX'
  | 'PRICING_LOCKED'
  | 'PROJECT_ID'
  | 'PROVISIONAL_COST_TOTAL'
  | 'QUOTE_INVALID_AT'
  | 'RATING'
  | 'REFERENCE'
  | 'RENTAL_CHARGE_TOTAL'
  | 'REPLACEMENT_CHARGE_TOTAL'
  | 'REVENUE'
  | 'SALE_CHARGE_TOTAL'
  | 'SERVICE_CHARGE_TOTAL'
  | 'SETUP_ENDS_AT'
  | 'SETUP_STARTS_AT'
  | 'SHOW_ENDS_AT'
  | 'SHOW_STARTS_AT'
  | 'SOURCE_OPPORTUNITY_ID'
  | 'STARTS_AT'
  | 'STATE'
  | 'STATUS'
  | 'STORE_ID'
  | 'SUBJECT'
  | 'SURCHARGE_TOTAL'
  | 'TAKEDOWN_ENDS_AT'
  | 'TAKEDOWN_STARTS_AT'
  | 'TAX_CLASS_ID'
  | 'TAX_TOTAL'
  | 'UNLOAD_ENDS_AT'
  | 'UNLOAD_STARTS_AT'
  | 'UPDATED_AT'
  | 'USE_CHARGEABLE_DAYS'
  | 'VENUE_ID'
  | 'WEIGHT_TOTAL';

/** How far an opportunity has come from enquiry to order. */
export type CurrentRmsOpportunityState =
  /** 1 */
  | 'DRAFT'
  /** 0 */
  | 'ENQUIRY'
  /** 3 */
  | 'ORDER'
  /** 2 */
  | 'QUOTATION';

/** Tests of an opportunity's state. */
export type CurrentRmsOpportunityStateFilter = {
  eq?: InputMaybe<CurrentRmsOpportunityState>;
  in?: InputMaybe<Array<CurrentRmsOpportunityState>>;
  ne?: InputMaybe<CurrentRmsOpportunityState>;
  notIn?: InputMaybe<Array<CurrentRmsOpportunityState>>;
};

/** Whether and how an opportunity goes on, within its state. */
export type CurrentRmsOpportunityStatus =
  /** 20 */
  | 'ACTIVE'
  /** 50 */
  | 'CANCELLED'
  /** 40 */
  | 'COMPLETED'
  /** 70 */
  | 'DEAD'
  /** 60 */
  | 'LOST'
  /** 0 */
  | 'OPEN'
  /** 80 */
  | 'POSTPONED'
  /** 1 */
  | 'PROVISIONAL'
  /** 5 */
  | 'RESERVED';

/** Tests of an opportunity's status. */
export type CurrentRmsOpportunityStatusFilter = {
  eq?: InputMaybe<CurrentRmsOpportunityStatus>;
  in?: InputMaybe<Array<CurrentRmsOpportunityStatus>>;
  ne?: InputMaybe<CurrentRmsOpportunityStatus>;
  notIn?: InputMaybe<Array<CurrentRmsOpportunityStatus>>;
};

/** A group of surcharges that applies to an opportunity. */
export type CurrentRmsOpportunitySurcharge = {
  __typename?: 'CurrentRmsOpportunitySurcharge';
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  opportunity?: Maybe<CurrentRmsOpportunity>;
  opportunityId?: Maybe<Scalars['ID']['output']>;
  surchargeGroupId?: Maybe<Scalars['ID']['output']>;
  surchargeGroupName?: Maybe<Scalars['String']['output']>;
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** What opportunities can be filtered by. All that is given must hold. */
export type CurrentRmsOpportunityWhere = {
  actualCostTotal?: InputMaybe<CurrentRmsDecimalFilter>;
  and?: InputMaybe<Array<CurrentRmsOpportunityWhere>>;
  autoCostingEnabled?: InputMaybe<CurrentRmsBooleanFilter>;
  billingAddressId?: InputMaybe<CurrentRmsIdFilter>;
  cancellationDescription?: InputMaybe<CurrentRmsStringFilter>;
  cancellationReasonId?: InputMaybe<CurrentRmsIdFilter>;
  chargeEndsAt?: InputMaybe<CurrentRmsDateTimeFilter>;
  chargeExcludingTaxTotal?: InputMaybe<CurrentRmsDecimalFilter>;
  chargeIncludingTaxTotal?: InputMaybe<CurrentRmsDecimalFilter>;
  chargeStartsAt?: InputMaybe<CurrentRmsDateTimeFilter>;
  chargeTotal?: InputMaybe<CurrentRmsDecimalFilter>;
  chargeableDays?: InputMaybe<CurrentRmsDecimalFilter>;
  collectEndsAt?: InputMaybe<CurrentRmsDateTimeFilter>;
  collectStartsAt?: InputMaybe<CurrentRmsDateTimeFilter>;
  createdAt?: InputMaybe<CurrentRmsDateTimeFilter>;
  customField?: InputMaybe<CurrentRmsCustomFieldFilter>;
  customerCollecting?: InputMaybe<CurrentRmsBooleanFilter>;
  customerReturning?: InputMaybe<CurrentRmsBooleanFilter>;
  deliverEndsAt?: InputMaybe<CurrentRmsDateTimeFilter>;
  deliverStartsAt?: InputMaybe<CurrentRmsDateTimeFilter>;
  deliveryInstructions?: InputMaybe<CurrentRmsStringFilter>;
  deprepEndsAt?: InputMaybe<CurrentRmsDateTimeFilter>;
  deprepStartsAt?: InputMaybe<CurrentRmsDateTimeFilter>;
  description?: InputMaybe<CurrentRmsStringFilter>;
  endsAt?: InputMaybe<CurrentRmsDateTimeFilter>;
  externalDescription?: InputMaybe<CurrentRmsStringFilter>;
  hasDealPrice?: InputMaybe<CurrentRmsBooleanFilter>;
  hasOpportunityDeal?: InputMaybe<CurrentRmsBooleanFilter>;
  id?: InputMaybe<CurrentRmsIdFilter>;
  invoiceChargeTotal?: InputMaybe<CurrentRmsDecimalFilter>;
  invoiced?: InputMaybe<CurrentRmsBooleanFilter>;
  /** Id of one of its invoices. */
  invoicesId?: InputMaybe<CurrentRmsIdFilter>;
  itemReturned?: InputMaybe<CurrentRmsBooleanFilter>;
  latestApprovalDocumentStatus?: InputMaybe<CurrentRmsIntFilter>;
  loadEndsAt?: InputMaybe<CurrentRmsDateTimeFilter>;
  loadStartsAt?: InputMaybe<CurrentRmsDateTimeFilter>;
  memberId?: InputMaybe<CurrentRmsIdFilter>;
  /** Name of the customer. */
  memberName?: InputMaybe<CurrentRmsStringFilter>;
  not?: InputMaybe<CurrentRmsOpportunityWhere>;
  number?: InputMaybe<CurrentRmsStringFilter>;
  openEndedRental?: InputMaybe<CurrentRmsBooleanFilter>;
  or?: InputMaybe<Array<CurrentRmsOpportunityWhere>>;
  orderedAt?: InputMaybe<CurrentRmsDateTimeFilter>;
  originalRentalChargeTotal?: InputMaybe<CurrentRmsDecimalFilter>;
  originalSaleChargeTotal?: InputMaybe<CurrentRmsDecimalFilter>;
  originalServiceChargeTotal?: InputMaybe<CurrentRmsDecimalFilter>;
  originalSurchargeTotal?: InputMaybe<CurrentRmsDecimalFilter>;
  originalTaxTotal?: InputMaybe<CurrentRmsDecimalFilter>;
  ownedBy?: InputMaybe<CurrentRmsIdFilter>;
  predictedCostTotal?: InputMaybe<CurrentRmsDecimalFilter>;
  prepEndsAt?: InputMaybe<CurrentRmsDateTimeFilter>;
  prepStartsAt?: InputMaybe<CurrentRmsDateTimeFilter>;
  pricesIncludeTax?: InputMaybe<CurrentRmsBooleanFilter>;
  pricingLocked?: InputMaybe<CurrentRmsBooleanFilter>;
  projectId?: InputMaybe<CurrentRmsIdFilter>;
  projectName?: InputMaybe<CurrentRmsStringFilter>;
  provisionalCostTotal?: InputMaybe<CurrentRmsDecimalFilter>;
  quoteInvalidAt?: InputMaybe<CurrentRmsDateTimeFilter>;
  rating?: InputMaybe<CurrentRmsIntFilter>;
  reference?: InputMaybe<CurrentRmsStringFilter>;
  rentalChargeTotal?: InputMaybe<CurrentRmsDecimalFilter>;
  replacementChargeTotal?: InputMaybe<CurrentRmsDecimalFilter>;
  revenue?: InputMaybe<CurrentRmsDecimalFilter>;
  saleChargeTotal?: InputMaybe<CurrentRmsDecimalFilter>;
  serviceChargeTotal?: InputMaybe<CurrentRmsDecimalFilter>;
  setupEndsAt?: InputMaybe<CurrentRmsDateTimeFilter>;
  setupStartsAt?: InputMaybe<CurrentRmsDateTimeFilter>;
  showEndsAt?: InputMaybe<CurrentRmsDateTimeFilter>;
  showStartsAt?: InputMaybe<CurrentRmsDateTimeFilter>;
  sourceOpportunityId?: InputMaybe<CurrentRmsIdFilter>;
  startsAt?: InputMaybe<CurrentRmsDateTimeFilter>;
  state?: InputMaybe<CurrentRmsIntFilter>;
  stateCode?: InputMaybe<CurrentRmsOpportunityStateFilter>;
  status?: InputMaybe<CurrentRmsIntFilter>;
  statusCode?: InputMaybe<CurrentRmsOpportunityStatusFilter>;
  /** Asset number of something allocated to one of its lines. */
  stockLevelAssetNumber?: InputMaybe<CurrentRmsStringFilter>;
  storeId?: InputMaybe<CurrentRmsIdFilter>;
  subject?: InputMaybe<CurrentRmsStringFilter>;
  /** Supplier of something allocated to one of its lines. */
  supplierId?: InputMaybe<CurrentRmsIdFilter>;
  surchargeTotal?: InputMaybe<CurrentRmsDecimalFilter>;
  /** One of its tags. */
  tagsName?: InputMaybe<CurrentRmsStringFilter>;
  takedownEndsAt?: InputMaybe<CurrentRmsDateTimeFilter>;
  takedownStartsAt?: InputMaybe<CurrentRmsDateTimeFilter>;
  taxClassId?: InputMaybe<CurrentRmsIdFilter>;
  taxTotal?: InputMaybe<CurrentRmsDecimalFilter>;
  unloadEndsAt?: InputMaybe<CurrentRmsDateTimeFilter>;
  unloadStartsAt?: InputMaybe<CurrentRmsDateTimeFilter>;
  updatedAt?: InputMaybe<CurrentRmsDateTimeFilter>;
  useChargeableDays?: InputMaybe<CurrentRmsBooleanFilter>;
  venueId?: InputMaybe<CurrentRmsIdFilter>;
  weightTotal?: InputMaybe<CurrentRmsDecimalFilter>;
};

/** Somebody who takes part in an opportunity or project. */
export type CurrentRmsParticipant = {
  __typename?: 'CurrentRmsParticipant';
  /** What the member takes part in. */
  assignment?: Maybe<CurrentRmsAssignment>;
  assignmentId?: Maybe<Scalars['ID']['output']>;
  assignmentType?: Maybe<Scalars['String']['output']>;
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  member?: Maybe<CurrentRmsMember>;
  memberId?: Maybe<Scalars['ID']['output']>;
  memberName?: Maybe<Scalars['String']['output']>;
  /** Whether the participant gets no messages about it. */
  mute?: Maybe<Scalars['Boolean']['output']>;
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The uuid of the member. */
  uuid?: Maybe<Scalars['String']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** A telephone number of a member. */
export type CurrentRmsPhone = {
  __typename?: 'CurrentRmsPhone';
  number?: Maybe<Scalars['String']['output']>;
  phoneTypeName?: Maybe<Scalars['String']['output']>;
  /** A value of the account's list of phone types; 6001 is work. */
  typeId?: Maybe<Scalars['ID']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** An opportunity that books a product. */
export type CurrentRmsProductBooking = {
  __typename?: 'CurrentRmsProductBooking';
  bookingQuantities?: Maybe<Array<CurrentRmsBookingQuantity>>;
  number?: Maybe<Scalars['String']['output']>;
  openEndedRental?: Maybe<Scalars['Boolean']['output']>;
  opportunity?: Maybe<CurrentRmsOpportunity>;
  opportunityId?: Maybe<Scalars['ID']['output']>;
  projectName?: Maybe<Scalars['String']['output']>;
  reference?: Maybe<Scalars['String']['output']>;
  subject?: Maybe<Scalars['String']['output']>;
};

/** The availability of a product: each list has one number for each day. */
export type CurrentRmsProductBookings = {
  __typename?: 'CurrentRmsProductBookings';
  availabilityPeriod?: Maybe<Scalars['Int']['output']>;
  /** The part of the stock that is kept back, in percent. */
  bufferPercent?: Maybe<Scalars['Decimal']['output']>;
  endsAt?: Maybe<Scalars['Date']['output']>;
  productBookings?: Maybe<Array<CurrentRmsProductBooking>>;
  productId?: Maybe<Scalars['ID']['output']>;
  productName?: Maybe<Scalars['String']['output']>;
  quantityAvailable?: Maybe<Array<Maybe<Scalars['Int']['output']>>>;
  quantityBooked?: Maybe<Array<Maybe<Scalars['Int']['output']>>>;
  quantityHeld?: Maybe<Array<Maybe<Scalars['Int']['output']>>>;
  /** Still out after the end of its rental. */
  quantityPostRent?: Maybe<Array<Maybe<Scalars['Int']['output']>>>;
  quantityQuoted?: Maybe<Array<Maybe<Scalars['Int']['output']>>>;
  quantitySubRent?: Maybe<Array<Maybe<Scalars['Int']['output']>>>;
  quantityUnavailable?: Maybe<Array<Maybe<Scalars['Int']['output']>>>;
  startsAt?: Maybe<Scalars['Date']['output']>;
  stockMethod?: Maybe<Scalars['Int']['output']>;
  /** What the chosen stores hold. */
  storeQuantityHeld?: Maybe<Array<Maybe<Scalars['Int']['output']>>>;
};

/** A project: several opportunities of one customer. It has no code of its own; customers keep one in `reference` or a custom field. */
export type CurrentRmsProject = Node & {
  __typename?: 'CurrentRmsProject';
  billingAddress?: Maybe<CurrentRmsAddress>;
  billingAddressId?: Maybe<Scalars['ID']['output']>;
  /** The customer: of its member. */
  cirrusAccount?: Maybe<CirrusAccount>;
  cirrusAccountLink?: Maybe<LinkInfo>;
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** One custom field by its name; case and spaces do not count. */
  customField?: Maybe<Scalars['JSON']['output']>;
  /** Custom fields as the vendor sends them. */
  customFields?: Maybe<Scalars['JSONObject']['output']>;
  description?: Maybe<Scalars['String']['output']>;
  endsAt?: Maybe<Scalars['DateTime']['output']>;
  icon?: Maybe<CurrentRmsIcon>;
  id: Scalars['ID']['output'];
  /** The same undertaking as a planned project. */
  itmProject?: Maybe<ItmProject>;
  itmProjectLink?: Maybe<LinkInfo>;
  /** The customer. */
  member?: Maybe<CurrentRmsMember>;
  memberId?: Maybe<Scalars['ID']['output']>;
  name?: Maybe<Scalars['String']['output']>;
  /** All its opportunities; they come with the project. */
  opportunities?: Maybe<Array<CurrentRmsOpportunity>>;
  ownedBy?: Maybe<Scalars['ID']['output']>;
  /** The user who looks after it. */
  owner?: Maybe<CurrentRmsMember>;
  participants?: Maybe<Array<CurrentRmsParticipant>>;
  /** Whether its opportunities are invoiced together, through the project. */
  projectInvoicing?: Maybe<Scalars['Boolean']['output']>;
  /** The value of one member exactly as the vendor sent it; the name as the vendor spells it, or as here. */
  raw?: Maybe<Scalars['JSON']['output']>;
  /** The customer's reference, often a purchase order number. */
  reference?: Maybe<Scalars['String']['output']>;
  startsAt?: Maybe<Scalars['DateTime']['output']>;
  status?: Maybe<Scalars['Int']['output']>;
  statusCode?: Maybe<CurrentRmsProjectStatus>;
  statusName?: Maybe<Scalars['String']['output']>;
  storeId?: Maybe<Scalars['ID']['output']>;
  taxClassId?: Maybe<Scalars['ID']['output']>;
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
  venue?: Maybe<CurrentRmsMember>;
  venueId?: Maybe<Scalars['ID']['output']>;
};


/** A project: several opportunities of one customer. It has no code of its own; customers keep one in `reference` or a custom field. */
export type CurrentRmsProjectCustomFieldArgs = {
  name: Scalars['String']['input'];
};


/** A project: several opportunities of one customer. It has no code of its own; customers keep one in `reference` or a custom field. */
export type CurrentRmsProjectRawArgs = {
  field: Scalars['String']['input'];
};

/** A part of a list of projects. */
export type CurrentRmsProjectConnection = {
  __typename?: 'CurrentRmsProjectConnection';
  edges: Array<CurrentRmsProjectEdge>;
  nodes: Array<CurrentRmsProject>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A project in its place in a list. */
export type CurrentRmsProjectEdge = {
  __typename?: 'CurrentRmsProjectEdge';
  cursor: Scalars['String']['output'];
  node: CurrentRmsProject;
};

/** One step of the order of projects; the id decides among equals. */
export type CurrentRmsProjectOrder = {
  direction?: InputMaybe<OrderDirection>;
  field: CurrentRmsProjectOrderField;
};

/** What projects can be ordered by. */
export type CurrentRmsProjectOrderField =
  | 'BILLING_ADDRESS_ID'
  | 'CREATED_AT'
  | 'DESCRIPTION'
  | 'ENDS_AT'
  | 'ID'
  | 'MEMBER_ID'
  | 'NAME'
  | 'OWNED_BY'
  | 'PROJECT_INVOICING'
  | 'REFERENCE'
  | 'STARTS_AT'
  | 'STATUS'
  | 'STORE_ID'
  | 'TAX_CLASS_ID'
  | 'UPDATED_AT'
  | 'VENUE_ID';

/** Whether a project goes on. */
export type CurrentRmsProjectStatus =
  /** 40 */
  | 'CLOSED'
  /** 0 */
  | 'OPEN';

/** Tests of a project's status. */
export type CurrentRmsProjectStatusFilter = {
  eq?: InputMaybe<CurrentRmsProjectStatus>;
  in?: InputMaybe<Array<CurrentRmsProjectStatus>>;
  ne?: InputMaybe<CurrentRmsProjectStatus>;
  notIn?: InputMaybe<Array<CurrentRmsProjectStatus>>;
};

/** What projects can be filtered by. All that is given must hold. */
export type CurrentRmsProjectWhere = {
  and?: InputMaybe<Array<CurrentRmsProjectWhere>>;
  billingAddressId?: InputMaybe<CurrentRmsIdFilter>;
  createdAt?: InputMaybe<CurrentRmsDateTimeFilter>;
  customField?: InputMaybe<CurrentRmsCustomFieldFilter>;
  description?: InputMaybe<CurrentRmsStringFilter>;
  endsAt?: InputMaybe<CurrentRmsDateTimeFilter>;
  id?: InputMaybe<CurrentRmsIdFilter>;
  memberId?: InputMaybe<CurrentRmsIdFilter>;
  /** Name of the customer. */
  memberName?: InputMaybe<CurrentRmsStringFilter>;
  name?: InputMaybe<CurrentRmsStringFilter>;
  not?: InputMaybe<CurrentRmsProjectWhere>;
  or?: InputMaybe<Array<CurrentRmsProjectWhere>>;
  ownedBy?: InputMaybe<CurrentRmsIdFilter>;
  projectInvoicing?: InputMaybe<CurrentRmsBooleanFilter>;
  reference?: InputMaybe<CurrentRmsStringFilter>;
  startsAt?: InputMaybe<CurrentRmsDateTimeFilter>;
  status?: InputMaybe<CurrentRmsIntFilter>;
  statusCode?: InputMaybe<CurrentRmsProjectStatusFilter>;
  storeId?: InputMaybe<CurrentRmsIdFilter>;
  /** One of its tags, which projects do not show. */
  tagsName?: InputMaybe<CurrentRmsStringFilter>;
  taxClassId?: InputMaybe<CurrentRmsIdFilter>;
  updatedAt?: InputMaybe<CurrentRmsDateTimeFilter>;
  venueId?: InputMaybe<CurrentRmsIdFilter>;
};

/** A way to charge for time, such as a weekly rate. */
export type CurrentRmsRateDefinition = {
  __typename?: 'CurrentRmsRateDefinition';
  /** Its settings; what they are depends on the rate engine. */
  config?: Maybe<Scalars['JSONObject']['output']>;
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  name?: Maybe<Scalars['String']['output']>;
  rateEngine?: Maybe<CurrentRmsRateEngine>;
  rateEngineId?: Maybe<Scalars['ID']['output']>;
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** The method of calculation behind rate definitions. */
export type CurrentRmsRateEngine = {
  __typename?: 'CurrentRmsRateEngine';
  config?: Maybe<Scalars['JSONObject']['output']>;
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  description?: Maybe<Scalars['String']['output']>;
  leadChargePeriod?: Maybe<Scalars['String']['output']>;
  name?: Maybe<Scalars['String']['output']>;
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** By what a service is charged. */
export type CurrentRmsServiceRateType =
  /** 1 */
  | 'DAY'
  /** 3 */
  | 'DISTANCE'
  /** 4 */
  | 'FLAT_RATE'
  /** 2 */
  | 'HOUR';

/** A member as a resource of a service: what can be booked of them in a store. */
export type CurrentRmsServiceStockLevel = {
  __typename?: 'CurrentRmsServiceStockLevel';
  /** The member's name stands here for people. */
  assetNumber?: Maybe<Scalars['String']['output']>;
  /** One custom field by its name; case and spaces do not count. */
  customField?: Maybe<Scalars['JSON']['output']>;
  /** Custom fields as the vendor sends them. */
  customFields?: Maybe<Scalars['JSONObject']['output']>;
  /** Null when no end is set. */
  endsAt?: Maybe<Scalars['Date']['output']>;
  icon?: Maybe<CurrentRmsIcon>;
  /** The service. */
  itemId?: Maybe<Scalars['ID']['output']>;
  itemName?: Maybe<Scalars['String']['output']>;
  location?: Maybe<Scalars['String']['output']>;
  member?: Maybe<CurrentRmsMember>;
  memberId?: Maybe<Scalars['ID']['output']>;
  quantityAllocated?: Maybe<Scalars['Decimal']['output']>;
  quantityHeld?: Maybe<Scalars['Decimal']['output']>;
  quantityOnOrder?: Maybe<Scalars['Decimal']['output']>;
  quantityUnavailable?: Maybe<Scalars['Decimal']['output']>;
  serialNumber?: Maybe<Scalars['String']['output']>;
  /** Null when it has always been one. */
  startsAt?: Maybe<Scalars['Date']['output']>;
  stockCategory?: Maybe<Scalars['Int']['output']>;
  stockCategoryCode?: Maybe<CurrentRmsStockCategory>;
  stockCategoryName?: Maybe<Scalars['String']['output']>;
  stockType?: Maybe<Scalars['Int']['output']>;
  stockTypeCode?: Maybe<CurrentRmsStockType>;
  stockTypeName?: Maybe<Scalars['String']['output']>;
  storeId?: Maybe<Scalars['ID']['output']>;
  storeName?: Maybe<Scalars['String']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};


/** A member as a resource of a service: what can be booked of them in a store. */
export type CurrentRmsServiceStockLevelCustomFieldArgs = {
  name: Scalars['String']['input'];
};

/** How stock is kept and counted. */
export type CurrentRmsStockCategory =
  /** 20 */
  | 'BULK_STOCK'
  /** 30 */
  | 'GROUP_BOOKING'
  /** 10 */
  | 'NON_STOCK_BOOKING'
  /** 60: people and other resources of a service. */
  | 'RESOURCE_STOCK'
  /** 50 */
  | 'SERIALISED_STOCK'
  /** 40 */
  | 'SUB_RENT_BOOKING';

/** Goods in a store, or a person as a resource: what can be booked of them. */
export type CurrentRmsStockLevel = {
  __typename?: 'CurrentRmsStockLevel';
  assetNumber?: Maybe<Scalars['String']['output']>;
  /** Null when it is no container. */
  containerMode?: Maybe<Scalars['Int']['output']>;
  containerModeCode?: Maybe<CurrentRmsContainerMode>;
  /** The container that it lies in. */
  containerStockLevelId?: Maybe<Scalars['ID']['output']>;
  /** One custom field by its name; case and spaces do not count. */
  customField?: Maybe<Scalars['JSON']['output']>;
  /** Custom fields as the vendor sends them. */
  customFields?: Maybe<Scalars['JSONObject']['output']>;
  /** Null when no end is set; the year 2999 says the same. */
  endsAt?: Maybe<Scalars['DateTime']['output']>;
  icon?: Maybe<CurrentRmsIcon>;
  /** The product or service. */
  itemId?: Maybe<Scalars['ID']['output']>;
  itemName?: Maybe<Scalars['String']['output']>;
  location?: Maybe<Scalars['String']['output']>;
  /** The person, for services; null for goods. */
  member?: Maybe<CurrentRmsMember>;
  memberId?: Maybe<Scalars['ID']['output']>;
  /** For goods on sale only. */
  quantityAllocated?: Maybe<Scalars['Decimal']['output']>;
  quantityHeld?: Maybe<Scalars['Decimal']['output']>;
  quantityOnOrder?: Maybe<Scalars['Decimal']['output']>;
  quantityUnavailable?: Maybe<Scalars['Decimal']['output']>;
  serialNumber?: Maybe<Scalars['String']['output']>;
  /** Null when it has always been there. */
  startsAt?: Maybe<Scalars['DateTime']['output']>;
  stockCategory?: Maybe<Scalars['Int']['output']>;
  stockCategoryCode?: Maybe<CurrentRmsStockCategory>;
  stockCategoryName?: Maybe<Scalars['String']['output']>;
  stockType?: Maybe<Scalars['Int']['output']>;
  stockTypeCode?: Maybe<CurrentRmsStockType>;
  stockTypeName?: Maybe<Scalars['String']['output']>;
  storeId?: Maybe<Scalars['ID']['output']>;
  storeName?: Maybe<Scalars['String']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};


/** Goods in a store, or a person as a resource: what can be booked of them. */
export type CurrentRmsStockLevelCustomFieldArgs = {
  name: Scalars['String']['input'];
};

/** What stock is kept for. */
export type CurrentRmsStockType =
  /** 1 */
  | 'RENTAL'
  /** 2 */
  | 'SALE'
  /** 3 */
  | 'SERVICE';

/**
 * Tests of a text. `contains`, `startsWith` and `endsWith` do not heed case. Rows without a value meet neither a test nor its
 * opposite; `isNull: true` finds them, and empty texts with them.
 */
export type CurrentRmsStringFilter = {
  contains?: InputMaybe<Scalars['String']['input']>;
  endsWith?: InputMaybe<Scalars['String']['input']>;
  eq?: InputMaybe<Scalars['String']['input']>;
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  ne?: InputMaybe<Scalars['String']['input']>;
  notIn?: InputMaybe<Array<Scalars['String']['input']>>;
  startsWith?: InputMaybe<Scalars['String']['input']>;
};

/** A tag and how many records carry it. */
export type CurrentRmsTagCount = {
  __typename?: 'CurrentRmsTagCount';
  count?: Maybe<Scalars['Int']['output']>;
  name?: Maybe<Scalars['String']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** What the project really cost and brought so far. */
export type ItmActualValues = {
  __typename?: 'ItmActualValues';
  actualExternalTeamCost?: Maybe<Scalars['Decimal']['output']>;
  actualExternalTeamHours?: Maybe<Scalars['String']['output']>;
  actualInternalTeamCost?: Maybe<Scalars['Decimal']['output']>;
  actualInternalTeamHours?: Maybe<Scalars['String']['output']>;
  actualPurchases?: Maybe<Scalars['Decimal']['output']>;
  actualRevenue?: Maybe<Scalars['Decimal']['output']>;
};

/** A plan of a project as it stood on a day, to be compared with what became of it. */
export type ItmBaseline = Node & {
  __typename?: 'ItmBaseline';
  baselineAuthor?: Maybe<Scalars['String']['output']>;
  baselineBottomUpDetail?: Maybe<ItmBaselineBottomUpDetail>;
  baselineEndDate?: Maybe<Scalars['DateTime']['output']>;
  baselineId?: Maybe<Scalars['ID']['output']>;
  baselineName?: Maybe<Scalars['String']['output']>;
  baselineStartDate?: Maybe<Scalars['DateTime']['output']>;
  baselineTimeStamp?: Maybe<Scalars['DateTime']['output']>;
  baselineTopDownDetail?: Maybe<ItmBaselineTopDownDetail>;
  id: Scalars['ID']['output'];
  isActive?: Maybe<Scalars['Boolean']['output']>;
  project?: Maybe<ItmProject>;
  projectBaselineDuration?: Maybe<Scalars['Int']['output']>;
  projectDuration?: Maybe<Scalars['Int']['output']>;
  projectEndDate?: Maybe<Scalars['DateTime']['output']>;
  projectId?: Maybe<Scalars['ID']['output']>;
  /** Only of a single baseline: a list that asks for it costs a call for each. */
  projectName?: Maybe<Scalars['String']['output']>;
  /** Only of a single baseline. */
  projectNo?: Maybe<Scalars['String']['output']>;
  projectStartDate?: Maybe<Scalars['DateTime']['output']>;
  /** The value of one member as the vendor sent it, named as the vendor spells it or as here. */
  raw?: Maybe<Scalars['JSON']['output']>;
  /** The baseline's own id; the global id also holds the project's. */
  vendorId?: Maybe<Scalars['ID']['output']>;
};


/** A plan of a project as it stood on a day, to be compared with what became of it. */
export type ItmBaselineRawArgs = {
  field: Scalars['String']['input'];
};

/** The budget added up from tasks, purchases and revenues, as the baseline keeps it. */
export type ItmBaselineBottomUpDetail = {
  __typename?: 'ItmBaselineBottomUpDetail';
  bottomUpExternalCost?: Maybe<Scalars['Decimal']['output']>;
  bottomUpExternalHours?: Maybe<Scalars['String']['output']>;
  bottomUpInternalCost?: Maybe<Scalars['Decimal']['output']>;
  bottomUpInternalHours?: Maybe<Scalars['String']['output']>;
  bottomUpMargin?: Maybe<Scalars['Decimal']['output']>;
  bottomUpPurchasesBlended?: Maybe<Scalars['Decimal']['output']>;
  bottomUpPurchasesCost?: Maybe<Scalars['Decimal']['output']>;
  bottomUpRevenue?: Maybe<Scalars['Decimal']['output']>;
  bottomUpTotalCost?: Maybe<Scalars['Decimal']['output']>;
  bottomUpTotalWorkforceCost?: Maybe<Scalars['Decimal']['output']>;
  bottomUpTotalWorkforceHours?: Maybe<Scalars['String']['output']>;
  bottomUpUndefinedCost?: Maybe<Scalars['Decimal']['output']>;
  bottomUpUndefinedHours?: Maybe<Scalars['String']['output']>;
};

/** A page of baselines. */
export type ItmBaselineConnection = {
  __typename?: 'ItmBaselineConnection';
  edges: Array<ItmBaselineEdge>;
  nodes: Array<ItmBaseline>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A baseline and its place in a list. */
export type ItmBaselineEdge = {
  __typename?: 'ItmBaselineEdge';
  cursor: Scalars['String']['output'];
  node: ItmBaseline;
};

/** The budget set for the project as a whole, as the baseline keeps it. Hours are texts such as 1071:15. */
export type ItmBaselineTopDownDetail = {
  __typename?: 'ItmBaselineTopDownDetail';
  topDownExternalCost?: Maybe<Scalars['Decimal']['output']>;
  topDownExternalHours?: Maybe<Scalars['String']['output']>;
  topDownInternalCost?: Maybe<Scalars['Decimal']['output']>;
  topDownInternalHours?: Maybe<Scalars['String']['output']>;
  topDownMargin?: Maybe<Scalars['Decimal']['output']>;
  topDownPurchasesCost?: Maybe<Scalars['Decimal']['output']>;
  topDownRevenue?: Maybe<Scalars['Decimal']['output']>;
  topDownTotalCost?: Maybe<Scalars['Decimal']['output']>;
  topDownTotalWorkforceCost?: Maybe<Scalars['Decimal']['output']>;
  topDownTotalWorkforceHours?: Maybe<Scalars['String']['output']>;
  topDownUndefinedCost?: Maybe<Scalars['Decimal']['output']>;
  topDownUndefinedHours?: Maybe<Scalars['String']['output']>;
};

/** Tests of a yes or no in a list of the older kind, which knows equality alone. */
export type ItmBooleanEqual = {
  eq?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Tests of a yes or no. */
export type ItmBooleanFilter = {
  eq?: InputMaybe<Scalars['Boolean']['input']>;
  ne?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The budget added up from tasks, purchases and revenues. */
export type ItmBottomUpBudget = {
  __typename?: 'ItmBottomUpBudget';
  bottomUpExternalTeamCost?: Maybe<Scalars['Decimal']['output']>;
  bottomUpExternalTeamHours?: Maybe<Scalars['String']['output']>;
  bottomUpInternalTeamCost?: Maybe<Scalars['Decimal']['output']>;
  bottomUpInternalTeamHours?: Maybe<Scalars['String']['output']>;
  bottomUpPurchases?: Maybe<Scalars['Decimal']['output']>;
  bottomUpRevenue?: Maybe<Scalars['Decimal']['output']>;
  bottomUpUndefinedTeamCost?: Maybe<Scalars['Decimal']['output']>;
  bottomUpUndefinedTeamHours?: Maybe<Scalars['String']['output']>;
};

/** The currencies of a budget: of its amounts, and of the last periodic closing. */
export type ItmBudgetCurrency = {
  __typename?: 'ItmBudgetCurrency';
  currencyAlphabeticCode?: Maybe<Scalars['String']['output']>;
  currencyAlphabeticCodePec?: Maybe<Scalars['String']['output']>;
  currencySymbol?: Maybe<Scalars['String']['output']>;
  currencySymbolPec?: Maybe<Scalars['String']['output']>;
};

/** A profession, and the people of it. */
export type ItmCapacityCategory = {
  __typename?: 'ItmCapacityCategory';
  categoryId?: Maybe<Scalars['ID']['output']>;
  categoryName?: Maybe<Scalars['String']['output']>;
  categoryType?: Maybe<Scalars['Int']['output']>;
  categoryTypeCode?: Maybe<ItmCategoryType>;
  users?: Maybe<Array<ItmCapacityUser>>;
};

/** How much work falls into an interval, in minutes as far as the sample tells. */
export type ItmCapacityEffort = {
  __typename?: 'ItmCapacityEffort';
  allocated?: Maybe<Scalars['Int']['output']>;
  /** Only below a profession that a task needs. */
  demand?: Maybe<Scalars['Int']['output']>;
  intervalIdentity?: Maybe<Scalars['Int']['output']>;
};

/** An interval of a plan. */
export type ItmCapacityInterval = {
  __typename?: 'ItmCapacityInterval';
  endDate?: Maybe<Scalars['DateTime']['output']>;
  /** By this number the other parts name the interval. */
  intervalIdentity?: Maybe<Scalars['Int']['output']>;
  intervalName?: Maybe<Scalars['String']['output']>;
  startDate?: Maybe<Scalars['DateTime']['output']>;
};

/** A project of a plan. */
export type ItmCapacityProject = {
  __typename?: 'ItmCapacityProject';
  project?: Maybe<ItmProject>;
  projectId?: Maybe<Scalars['ID']['output']>;
  projectMethodType?: Maybe<Scalars['Int']['output']>;
  projectMethodTypeCode?: Maybe<ItmProjectMethodType>;
  projectName?: Maybe<Scalars['String']['output']>;
  /** Its page in the vendor's application. */
  redirectUrl?: Maybe<Scalars['String']['output']>;
  tasks?: Maybe<Array<ItmCapacityTask>>;
};

/** A task of a plan: below a project with the professions it needs, below a person with what that person does. */
export type ItmCapacityTask = {
  __typename?: 'ItmCapacityTask';
  /** Only below a project. */
  categories?: Maybe<Array<ItmCapacityTaskCategory>>;
  /** Only below a person. */
  efforts?: Maybe<Array<ItmCapacityEffort>>;
  parentTask?: Maybe<ItmTask>;
  parentTaskId?: Maybe<Scalars['ID']['output']>;
  /** Its page in the vendor's application. */
  redirectUrl?: Maybe<Scalars['String']['output']>;
  task?: Maybe<ItmTask>;
  /** Only below a person. */
  taskEndDate?: Maybe<Scalars['DateTime']['output']>;
  taskId?: Maybe<Scalars['ID']['output']>;
  taskKind?: Maybe<Scalars['Int']['output']>;
  taskKindCode?: Maybe<ItmTaskKind>;
  taskName?: Maybe<Scalars['String']['output']>;
  /** Only below a person. */
  taskStartDate?: Maybe<Scalars['DateTime']['output']>;
};

/** A profession that a task needs. */
export type ItmCapacityTaskCategory = {
  __typename?: 'ItmCapacityTaskCategory';
  categoryId?: Maybe<Scalars['ID']['output']>;
  categoryName?: Maybe<Scalars['String']['output']>;
  categoryType?: Maybe<Scalars['Int']['output']>;
  categoryTypeCode?: Maybe<ItmCategoryType>;
  efforts?: Maybe<Array<ItmCapacityEffort>>;
  taskEndDate?: Maybe<Scalars['DateTime']['output']>;
  taskStartDate?: Maybe<Scalars['DateTime']['output']>;
};

/** Somebody whose time is planned. */
export type ItmCapacityUser = {
  __typename?: 'ItmCapacityUser';
  capacity?: Maybe<Array<ItmUserCapacity>>;
  designation?: Maybe<Scalars['String']['output']>;
  projects?: Maybe<Array<ItmCapacityProject>>;
  userId?: Maybe<Scalars['ID']['output']>;
  userImage?: Maybe<Scalars['String']['output']>;
  userName?: Maybe<Scalars['String']['output']>;
};

/** Hours of a profession on a task. */
export type ItmCategoryEfforts = {
  __typename?: 'ItmCategoryEfforts';
  actualEffortAccepted?: Maybe<Scalars['String']['output']>;
  actualEffortByTimeEntry?: Maybe<Scalars['String']['output']>;
  assignedEffort?: Maybe<Scalars['String']['output']>;
  totalEstimatedEffort?: Maybe<Scalars['String']['output']>;
  unAssignedEffort?: Maybe<Scalars['String']['output']>;
};

/** Whose people a profession is. */
export type ItmCategoryType =
  /** 3: others'. */
  | 'EXTERNAL'
  /** 2: one's own. */
  | 'INTERNAL';

/** Ids of what changed in a project, kind by kind. The ids of documents, risks, issues, users and efforts can be looked up nowhere else. */
export type ItmChangeHistory = {
  __typename?: 'ItmChangeHistory';
  budgetAccounts?: Maybe<Array<Scalars['ID']['output']>>;
  /** The revenues that changed; those that were deleted are left out. */
  changedRevenue?: Maybe<Array<ItmRevenue>>;
  /** The tasks that changed; those that were deleted are left out. */
  changedTasks?: Maybe<Array<ItmTask>>;
  documents?: Maybe<Array<Scalars['ID']['output']>>;
  estimatedAndAcceptedEffort?: Maybe<Array<Scalars['ID']['output']>>;
  issues?: Maybe<Array<Scalars['ID']['output']>>;
  progressReports?: Maybe<Array<Scalars['ID']['output']>>;
  /** The project's own id, when the project itself changed. */
  projectGeneral?: Maybe<Array<Scalars['ID']['output']>>;
  revenue?: Maybe<Array<Scalars['ID']['output']>>;
  risks?: Maybe<Array<Scalars['ID']['output']>>;
  tasks?: Maybe<Array<Scalars['ID']['output']>>;
  users?: Maybe<Array<Scalars['ID']['output']>>;
};

/** Tests of an instant in a list of the older kind, which knows equality alone. */
export type ItmDateTimeEqual = {
  eq?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Tests of an instant. */
export type ItmDateTimeFilter = {
  eq?: InputMaybe<Scalars['DateTime']['input']>;
  gt?: InputMaybe<Scalars['DateTime']['input']>;
  gte?: InputMaybe<Scalars['DateTime']['input']>;
  in?: InputMaybe<Array<Scalars['DateTime']['input']>>;
  lt?: InputMaybe<Scalars['DateTime']['input']>;
  lte?: InputMaybe<Scalars['DateTime']['input']>;
  ne?: InputMaybe<Scalars['DateTime']['input']>;
  notIn?: InputMaybe<Array<Scalars['DateTime']['input']>>;
};

/** Tests of a decimal number in a list of the older kind, which knows equality alone. */
export type ItmDecimalEqual = {
  eq?: InputMaybe<Scalars['Decimal']['input']>;
};

/** Tests of a decimal number. */
export type ItmDecimalFilter = {
  eq?: InputMaybe<Scalars['Decimal']['input']>;
  gt?: InputMaybe<Scalars['Decimal']['input']>;
  gte?: InputMaybe<Scalars['Decimal']['input']>;
  in?: InputMaybe<Array<Scalars['Decimal']['input']>>;
  lt?: InputMaybe<Scalars['Decimal']['input']>;
  lte?: InputMaybe<Scalars['Decimal']['input']>;
  ne?: InputMaybe<Scalars['Decimal']['input']>;
  notIn?: InputMaybe<Array<Scalars['Decimal']['input']>>;
};

/** Which ends of two tasks hang together. */
export type ItmDependencyType =
  /** 3 */
  | 'FINISH_TO_FINISH'
  /** 2 */
  | 'FINISH_TO_START'
  /** 1 */
  | 'START_TO_FINISH'
  /** 0 */
  | 'START_TO_START';

/** How much of one profession a task was planned to take, and took. Hours are texts such as 476:00. */
export type ItmEffortByCategory = Node & {
  __typename?: 'ItmEffortByCategory';
  category?: Maybe<ItmEffortCategory>;
  efforts?: Maybe<ItmCategoryEfforts>;
  id: Scalars['ID']['output'];
  isAutomaticActualEffortAccepted?: Maybe<Scalars['Boolean']['output']>;
  isDelete?: Maybe<Scalars['Boolean']['output']>;
  isOverload?: Maybe<Scalars['Boolean']['output']>;
  overloadDate?: Maybe<Scalars['DateTime']['output']>;
  project?: Maybe<ItmProject>;
  projectId?: Maybe<Scalars['ID']['output']>;
  /** The value of one member as the vendor sent it, named as the vendor spells it or as here. */
  raw?: Maybe<Scalars['JSON']['output']>;
  task?: Maybe<ItmTask>;
  taskId?: Maybe<Scalars['ID']['output']>;
  /** The category's id within the task; the global id also holds the project's and the task's. */
  vendorId?: Maybe<Scalars['ID']['output']>;
};


/** How much of one profession a task was planned to take, and took. Hours are texts such as 476:00. */
export type ItmEffortByCategoryRawArgs = {
  field: Scalars['String']['input'];
};

/** A page of efforts by profession. */
export type ItmEffortByCategoryConnection = {
  __typename?: 'ItmEffortByCategoryConnection';
  edges: Array<ItmEffortByCategoryEdge>;
  nodes: Array<ItmEffortByCategory>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** The effort of a profession and its place in a list. */
export type ItmEffortByCategoryEdge = {
  __typename?: 'ItmEffortByCategoryEdge';
  cursor: Scalars['String']['output'];
  node: ItmEffortByCategory;
};

/** How much one person was planned to work on a task, and did. */
export type ItmEffortByMember = Node & {
  __typename?: 'ItmEffortByMember';
  category?: Maybe<ItmEffortCategory>;
  efforts?: Maybe<ItmMemberEfforts>;
  id: Scalars['ID']['output'];
  isAutomaticActualEffortAccepted?: Maybe<Scalars['Boolean']['output']>;
  isOverload?: Maybe<Scalars['Boolean']['output']>;
  isPecGeneratedByTask?: Maybe<Scalars['Boolean']['output']>;
  overloadDate?: Maybe<Scalars['DateTime']['output']>;
  project?: Maybe<ItmProject>;
  projectId?: Maybe<Scalars['ID']['output']>;
  /** The value of one member as the vendor sent it, named as the vendor spells it or as here. */
  raw?: Maybe<Scalars['JSON']['output']>;
  task?: Maybe<ItmTask>;
  taskId?: Maybe<Scalars['ID']['output']>;
  taskUserId?: Maybe<Scalars['ID']['output']>;
  user?: Maybe<ItmUserRef>;
  /** The assignment's id; the global id also holds the project's and the task's. */
  vendorId?: Maybe<Scalars['ID']['output']>;
};


/** How much one person was planned to work on a task, and did. */
export type ItmEffortByMemberRawArgs = {
  field: Scalars['String']['input'];
};

/** A page of efforts by member. */
export type ItmEffortByMemberConnection = {
  __typename?: 'ItmEffortByMemberConnection';
  edges: Array<ItmEffortByMemberEdge>;
  nodes: Array<ItmEffortByMember>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** The effort of a member and its place in a list. */
export type ItmEffortByMemberEdge = {
  __typename?: 'ItmEffortByMemberEdge';
  cursor: Scalars['String']['output'];
  node: ItmEffortByMember;
};

/** The profession of an effort. */
export type ItmEffortCategory = {
  __typename?: 'ItmEffortCategory';
  categoryId?: Maybe<Scalars['ID']['output']>;
  categoryName?: Maybe<Scalars['String']['output']>;
  categoryTypeId?: Maybe<Scalars['Int']['output']>;
  categoryTypeIdCode?: Maybe<ItmCategoryType>;
  categoryTypeName?: Maybe<Scalars['String']['output']>;
  masterCategoryId?: Maybe<Scalars['ID']['output']>;
};

/** A project as a chart draws it: tasks with what they depend on and who works on them. */
export type ItmGantt = {
  __typename?: 'ItmGantt';
  assignments?: Maybe<ItmGanttAssignments>;
  calendars?: Maybe<ItmGanttCalendars>;
  dependencies?: Maybe<ItmGanttDependencies>;
  project?: Maybe<ItmGanttProject>;
  resources?: Maybe<ItmGanttResources>;
  revision?: Maybe<Scalars['Int']['output']>;
  success?: Maybe<Scalars['Boolean']['output']>;
  tasks?: Maybe<ItmGanttTasks>;
  timeRanges?: Maybe<ItmGanttTimeRanges>;
  /** sync in the sample. */
  type?: Maybe<Scalars['String']['output']>;
};

/** Who works on which task of a chart. */
export type ItmGanttAssignment = {
  __typename?: 'ItmGanttAssignment';
  effort?: Maybe<Scalars['Decimal']['output']>;
  /** The task. */
  event?: Maybe<ItmTask>;
  eventId?: Maybe<Scalars['ID']['output']>;
  /** The user's id. */
  resource?: Maybe<Scalars['ID']['output']>;
  /** In percent. */
  units?: Maybe<Scalars['Decimal']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** The assignments of a chart. */
export type ItmGanttAssignments = {
  __typename?: 'ItmGanttAssignments';
  rows?: Maybe<Array<ItmGanttAssignment>>;
};

/** When people work. */
export type ItmGanttCalendar = {
  __typename?: 'ItmGanttCalendar';
  daysPerMonth?: Maybe<Scalars['Int']['output']>;
  daysPerWeek?: Maybe<Scalars['Int']['output']>;
  expanded?: Maybe<Scalars['Boolean']['output']>;
  hoursPerDay?: Maybe<Scalars['Int']['output']>;
  intervals?: Maybe<Array<ItmGanttCalendarInterval>>;
  name?: Maybe<Scalars['String']['output']>;
  /** A word such as general. */
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** A span of the week. */
export type ItmGanttCalendarInterval = {
  __typename?: 'ItmGanttCalendarInterval';
  isWorking?: Maybe<Scalars['Boolean']['output']>;
  recurrentEndDate?: Maybe<Scalars['String']['output']>;
  /** In words, such as on Sun at 8:00. */
  recurrentStartDate?: Maybe<Scalars['String']['output']>;
};

/** The calendars of a chart. */
export type ItmGanttCalendars = {
  __typename?: 'ItmGanttCalendars';
  rows?: Maybe<Array<ItmGanttCalendar>>;
};

/** The dependencies of a chart. */
export type ItmGanttDependencies = {
  __typename?: 'ItmGanttDependencies';
  rows?: Maybe<Array<ItmGanttDependency>>;
};

/** An arrow of a chart. */
export type ItmGanttDependency = {
  __typename?: 'ItmGanttDependency';
  fromTask?: Maybe<ItmTask>;
  fromTaskId?: Maybe<Scalars['ID']['output']>;
  /** How long the second task waits, in `lagUnit`. */
  lag?: Maybe<Scalars['String']['output']>;
  lagUnit?: Maybe<Scalars['String']['output']>;
  lagUnitCode?: Maybe<ItmLagUnit>;
  toTask?: Maybe<ItmTask>;
  toTaskId?: Maybe<Scalars['ID']['output']>;
  type?: Maybe<Scalars['Int']['output']>;
  typeCode?: Maybe<ItmDependencyType>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** Whether a bar can be moved. */
export type ItmGanttLockStatus =
  | 'LOCKED';

/** The project of a chart. */
export type ItmGanttProject = {
  __typename?: 'ItmGanttProject';
  /** The id of a calendar of the chart. */
  calendar?: Maybe<Scalars['String']['output']>;
  daysPerMonth?: Maybe<Scalars['Int']['output']>;
  daysPerWeek?: Maybe<Scalars['Int']['output']>;
  endDate?: Maybe<Scalars['Date']['output']>;
  hoursPerDay?: Maybe<Scalars['Int']['output']>;
  manuallyScheduled?: Maybe<Scalars['Boolean']['output']>;
  percentDone?: Maybe<Scalars['Int']['output']>;
  progressModel?: Maybe<Scalars['String']['output']>;
  progressModelCode?: Maybe<ItmProjectProgressModel>;
  startDate?: Maybe<Scalars['Date']['output']>;
};

/** Somebody who works on tasks of a chart. */
export type ItmGanttResource = {
  __typename?: 'ItmGanttResource';
  /** The id of a calendar of the chart. */
  calendar?: Maybe<Scalars['String']['output']>;
  /** A path within the vendor's application. */
  image?: Maybe<Scalars['String']['output']>;
  name?: Maybe<Scalars['String']['output']>;
  /** The user's id. */
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** The people of a chart. */
export type ItmGanttResources = {
  __typename?: 'ItmGanttResources';
  rows?: Maybe<Array<ItmGanttResource>>;
};

/** A bar of a chart. */
export type ItmGanttTask = {
  __typename?: 'ItmGanttTask';
  baselines?: Maybe<Array<ItmGanttTaskBaseline>>;
  /** The id of a calendar of the chart. */
  calendar?: Maybe<Scalars['String']['output']>;
  /** The tasks below a summary. */
  children?: Maybe<Array<ItmGanttTask>>;
  constraintDate?: Maybe<Scalars['Date']['output']>;
  /** Such as startnoearlierthan. */
  constraintType?: Maybe<Scalars['String']['output']>;
  /** In working days. */
  duration?: Maybe<Scalars['Int']['output']>;
  effort?: Maybe<Scalars['Decimal']['output']>;
  effortDriven?: Maybe<Scalars['Boolean']['output']>;
  endDate?: Maybe<Scalars['Date']['output']>;
  /** Only of tasks below others. */
  lockStatus?: Maybe<Scalars['String']['output']>;
  lockStatusCode?: Maybe<ItmGanttLockStatus>;
  manuallyScheduled?: Maybe<Scalars['Boolean']['output']>;
  name?: Maybe<Scalars['String']['output']>;
  percentDone?: Maybe<Scalars['Int']['output']>;
  rollup?: Maybe<Scalars['Boolean']['output']>;
  schedulingMode?: Maybe<Scalars['String']['output']>;
  sprint?: Maybe<Scalars['String']['output']>;
  startDate?: Maybe<Scalars['Date']['output']>;
  status?: Maybe<Scalars['String']['output']>;
  task?: Maybe<ItmTask>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** When a task was to be done by a baseline; without dates where there is none. */
export type ItmGanttTaskBaseline = {
  __typename?: 'ItmGanttTaskBaseline';
  endDate?: Maybe<Scalars['Date']['output']>;
  startDate?: Maybe<Scalars['Date']['output']>;
};

/** The tasks of a chart. */
export type ItmGanttTasks = {
  __typename?: 'ItmGanttTasks';
  rows?: Maybe<Array<ItmGanttTask>>;
};

/** Marked spans of a chart. */
export type ItmGanttTimeRanges = {
  __typename?: 'ItmGanttTimeRanges';
  /** Empty in the sample, and not documented further. */
  rows?: Maybe<Array<Maybe<Scalars['JSON']['output']>>>;
};

/** The standard costs that the account reckons with. */
export type ItmGlobalStandardCost = {
  __typename?: 'ItmGlobalStandardCost';
  globalStandardExternalCost?: Maybe<Scalars['Decimal']['output']>;
  globalStandardGeneralCost?: Maybe<Scalars['Decimal']['output']>;
  globalStandardInternalCost?: Maybe<Scalars['Decimal']['output']>;
};

/** Tests of an id in a list of the older kind, which knows equality alone; the vendor's own id or a global one. */
export type ItmIdEqual = {
  eq?: InputMaybe<Scalars['ID']['input']>;
};

/** Tests of an id; the vendor's own or a global one. */
export type ItmIdFilter = {
  eq?: InputMaybe<Scalars['ID']['input']>;
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  ne?: InputMaybe<Scalars['ID']['input']>;
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** Something of the account's own lists, as other records name it. */
export type ItmIdName = {
  __typename?: 'ItmIdName';
  name?: Maybe<Scalars['String']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** Something of the account's own lists that has an icon. */
export type ItmIdNameIcon = {
  __typename?: 'ItmIdNameIcon';
  icon?: Maybe<Scalars['String']['output']>;
  name?: Maybe<Scalars['String']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** Tests of a whole number in a list of the older kind, which knows equality alone. */
export type ItmIntEqual = {
  eq?: InputMaybe<Scalars['Int']['input']>;
};

/** Tests of a whole number. */
export type ItmIntFilter = {
  eq?: InputMaybe<Scalars['Int']['input']>;
  gt?: InputMaybe<Scalars['Int']['input']>;
  gte?: InputMaybe<Scalars['Int']['input']>;
  in?: InputMaybe<Array<Scalars['Int']['input']>>;
  lt?: InputMaybe<Scalars['Int']['input']>;
  lte?: InputMaybe<Scalars['Int']['input']>;
  ne?: InputMaybe<Scalars['Int']['input']>;
  notIn?: InputMaybe<Array<Scalars['Int']['input']>>;
};

/** How long an interval of a plan is. */
export type ItmIntervalLength =
  | 'DAY'
  | 'MONTH'
  | 'QUARTER'
  | 'WEEK';

/** In what a lag is counted. */
export type ItmLagUnit =
  /** d: days. */
  | 'D'
  /** day: days. */
  | 'DAY';

/** The values of the last periodic closing, as the vendor's initials suggest. */
export type ItmLastPecValues = {
  __typename?: 'ItmLastPecValues';
  pecExternalTeamCost?: Maybe<Scalars['Decimal']['output']>;
  pecExternalTeamHours?: Maybe<Scalars['String']['output']>;
  pecInternalTeamCost?: Maybe<Scalars['Decimal']['output']>;
  pecInternalTeamHours?: Maybe<Scalars['String']['output']>;
  pecPurchases?: Maybe<Scalars['Decimal']['output']>;
  pecRevenue?: Maybe<Scalars['Decimal']['output']>;
};

/** Hours of one person on a task. */
export type ItmMemberEfforts = {
  __typename?: 'ItmMemberEfforts';
  actualEffortAccepted?: Maybe<Scalars['String']['output']>;
  actualEffortByTimeEntry?: Maybe<Scalars['String']['output']>;
  estimatedEffort?: Maybe<Scalars['String']['output']>;
};

/** An amount in its own currency and in the account's base currency. */
export type ItmMoney = {
  __typename?: 'ItmMoney';
  /** In the currency of `currencyId`. */
  amount?: Maybe<Scalars['Decimal']['output']>;
  /** Since when the rate applies. */
  appliedDate?: Maybe<Scalars['DateTime']['output']>;
  /** In the account's base currency. */
  baseAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Only in the older form of a record; its sample names a currency that the symbol does not fit. */
  currencyAlphabeticCode?: Maybe<Scalars['String']['output']>;
  /** The vendor documents no list of currencies; only its older form spells the currency out. */
  currencyId?: Maybe<Scalars['ID']['output']>;
  /** Only in the older form of a record. */
  currencySymbol?: Maybe<Scalars['String']['output']>;
  /** What one unit of the currency is in the base currency. */
  exchangeRate?: Maybe<Scalars['Decimal']['output']>;
};

/** A profession that people are planned and priced by. */
export type ItmProfessionalCategory = Node & {
  __typename?: 'ItmProfessionalCategory';
  id: Scalars['ID']['output'];
  name?: Maybe<Scalars['String']['output']>;
  /** The value of one member as the vendor sent it, named as the vendor spells it or as here. */
  raw?: Maybe<Scalars['JSON']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};


/** A profession that people are planned and priced by. */
export type ItmProfessionalCategoryRawArgs = {
  field: Scalars['String']['input'];
};

/** A page of professional categories. */
export type ItmProfessionalCategoryConnection = {
  __typename?: 'ItmProfessionalCategoryConnection';
  edges: Array<ItmProfessionalCategoryEdge>;
  nodes: Array<ItmProfessionalCategory>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A professional category and its place in a list. */
export type ItmProfessionalCategoryEdge = {
  __typename?: 'ItmProfessionalCategoryEdge';
  cursor: Scalars['String']['output'];
  node: ItmProfessionalCategory;
};

/** The programme that a project belongs to. */
export type ItmProgram = {
  __typename?: 'ItmProgram';
  programId?: Maybe<Scalars['ID']['output']>;
  programName?: Maybe<Scalars['String']['output']>;
};

/** A project of the portfolio, with its clients, dates and standing. */
export type ItmProject = Node & {
  __typename?: 'ItmProject';
  /** Only in the older form of the record, like the six below; null otherwise. */
  accountId?: Maybe<Scalars['ID']['output']>;
  active?: Maybe<Scalars['Boolean']['output']>;
  /** The baseline that the project is measured by; a call for each project. */
  activeBaseline?: Maybe<ItmBaseline>;
  /** The same as customFields, under the vendor's name. */
  allCustomFields?: Maybe<Scalars['JSONObject']['output']>;
  allowManualAmountInputRr?: Maybe<Scalars['Boolean']['output']>;
  allowManualProgress?: Maybe<Scalars['Boolean']['output']>;
  approvalStatus?: Maybe<ItmProjectApprovalStatus>;
  assessment?: Maybe<ItmProjectAssessment>;
  asset?: Maybe<ItmProjectAsset>;
  baseCurrencyId?: Maybe<Scalars['ID']['output']>;
  baselines?: Maybe<ItmBaselineConnection>;
  /** Planned and actual cost and revenue; a call for each project. */
  budget?: Maybe<ItmProjectBudget>;
  /** HTML as people wrote it: clean it before showing it. Read project by project. */
  businessBenefit?: Maybe<Scalars['String']['output']>;
  businessGoal?: Maybe<ItmIdName>;
  category?: Maybe<ItmProjectCategory>;
  /** Ids of everything that changed in the project, or that did after an instant; a call for each project. */
  changeHistory?: Maybe<ItmChangeHistory>;
  /** Its external client as an account. */
  cirrusAccount?: Maybe<CirrusAccount>;
  cirrusAccountLink?: Maybe<LinkInfo>;
  code?: Maybe<Scalars['String']['output']>;
  /** Invoices of the linked rental jobs and projects, or carrying its code. */
  currentRmsInvoices?: Maybe<CurrentRmsInvoiceConnection>;
  currentRmsInvoicesLink?: Maybe<LinkInfo>;
  /** The same undertaking as rental jobs, those of linked rental projects included. */
  currentRmsOpportunities?: Maybe<CurrentRmsOpportunityConnection>;
  currentRmsOpportunitiesLink?: Maybe<LinkInfo>;
  /** The same undertaking as rental projects. */
  currentRmsProjects?: Maybe<CurrentRmsProjectConnection>;
  currentRmsProjectsLink?: Maybe<LinkInfo>;
  /** One custom field by its label; case and spaces do not count. */
  customField?: Maybe<Scalars['JSON']['output']>;
  /** Custom fields by their labels, which may change. */
  customFields?: Maybe<Scalars['JSONObject']['output']>;
  /** HTML as people wrote it: clean it before showing it. Read project by project. */
  description?: Maybe<Scalars['String']['output']>;
  /** In working days. */
  duration?: Maybe<Scalars['Int']['output']>;
  endDate?: Maybe<Scalars['DateTime']['output']>;
  /** How much should be done by now, in percent. */
  expected?: Maybe<Scalars['Int']['output']>;
  /** Read project by project. */
  expectedRoi?: Maybe<ItmMoney>;
  /** The customer. */
  externalClient?: Maybe<ItmIdName>;
  /** The project as a chart draws it; a call for each project. */
  gantt?: Maybe<ItmGantt>;
  id: Scalars['ID']['output'];
  /** The same project as the vendor's older list shows it: with `assessment`, `projectTeam`, `program` and what else stands only there. A call for each project. */
  inOlderForm?: Maybe<ItmProject>;
  internalClient?: Maybe<ItmIdName>;
  /** The company's own code of the project. */
  internalCode?: Maybe<Scalars['String']['output']>;
  /** Read project by project. */
  internalCostCenter?: Maybe<Scalars['String']['output']>;
  /** Whether the user of our key manages it. */
  isProjectManager?: Maybe<Scalars['Boolean']['output']>;
  methodTypeId?: Maybe<Scalars['Int']['output']>;
  methodTypeIdCode?: Maybe<ItmProjectMethodType>;
  name?: Maybe<Scalars['String']['output']>;
  /** The number that the vendor gives, such as PR-2925-13080001. */
  no?: Maybe<Scalars['String']['output']>;
  performingUnit?: Maybe<ItmIdName>;
  priority?: Maybe<ItmProjectPriority>;
  processAffected?: Maybe<ItmProjectProcessAffected>;
  professionalCategories?: Maybe<ItmProjectProfessionalCategoryConnection>;
  program?: Maybe<ItmProgram>;
  /** How progress is computed. Read project by project, like the models below. */
  progressModelId?: Maybe<Scalars['String']['output']>;
  progressModelIdCode?: Maybe<ItmProjectProgressModel>;
  progressReports?: Maybe<ItmProjectProgressReportConnection>;
  /** What was reported as done, in percent. */
  projectProgressComplete?: Maybe<Scalars['Int']['output']>;
  projectProgressDate?: Maybe<Scalars['DateTime']['output']>;
  projectTeam?: Maybe<ItmProjectPeople>;
  /** The contract milestones of this project. */
  projectorMilestones?: Maybe<ProjectorContractLineItemMilestoneConnection>;
  projectorMilestonesLink?: Maybe<LinkInfo>;
  /** The same undertaking under contract. */
  projectorProjects?: Maybe<ProjectorProjectConnection>;
  projectorProjectsLink?: Maybe<LinkInfo>;
  purchaseBudgets?: Maybe<ItmPurchaseBudgetConnection>;
  purchases?: Maybe<ItmPurchaseConnection>;
  /** The purchases as the vendor's older list shows them: with icons, documents and the names of currencies. A call for each project. */
  purchasesInOlderForm?: Maybe<Array<ItmPurchase>>;
  /** The value of one member as the vendor sent it, named as the vendor spells it or as here. */
  raw?: Maybe<Scalars['JSON']['output']>;
  revenueModelId?: Maybe<Scalars['String']['output']>;
  revenueModelIdCode?: Maybe<ItmProjectRevenueModel>;
  revenueRecognitionFutureModelId?: Maybe<Scalars['String']['output']>;
  revenueRecognitionFutureModelIdCode?: Maybe<ItmProjectRevenueRecognitionFutureModel>;
  revenueRecognitionModelId?: Maybe<Scalars['String']['output']>;
  revenueRecognitionModelIdCode?: Maybe<ItmProjectRevenueRecognitionModel>;
  revenueRecognitionPeriodTypeId?: Maybe<Scalars['String']['output']>;
  revenueRecognitionPeriodTypeIdCode?: Maybe<ItmProjectRevenueRecognitionPeriodType>;
  revenues?: Maybe<ItmRevenueConnection>;
  sponsor?: Maybe<ItmIdName>;
  sprints?: Maybe<ItmSprintConnection>;
  startDate?: Maybe<Scalars['DateTime']['output']>;
  status?: Maybe<ItmProjectStatus>;
  swimlanes?: Maybe<ItmSwimlaneConnection>;
  /** What depends on what among the project's tasks. */
  taskDependencies?: Maybe<ItmTaskDependencyConnection>;
  /** The columns of the project's board; a call for each project. */
  taskStatuses?: Maybe<Array<ItmTaskStatus>>;
  tasks?: Maybe<ItmTaskConnection>;
  /** The people of the project and what they are assigned to; a call for each project. */
  team?: Maybe<ItmProjectTeam>;
  type?: Maybe<ItmIdNameIcon>;
  vendorId?: Maybe<Scalars['ID']['output']>;
  /** The supplier milestones of this project. The vendor cannot filter by code, so all milestones are read. */
  zivioMilestones?: Maybe<ZivioMilestoneConnection>;
  zivioMilestonesLink?: Maybe<LinkInfo>;
};


/** A project of the portfolio, with its clients, dates and standing. */
export type ItmProjectBaselinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A project of the portfolio, with its clients, dates and standing. */
export type ItmProjectChangeHistoryArgs = {
  fromDate?: InputMaybe<Scalars['DateTime']['input']>;
};


/** A project of the portfolio, with its clients, dates and standing. */
export type ItmProjectCurrentRmsInvoicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A project of the portfolio, with its clients, dates and standing. */
export type ItmProjectCurrentRmsOpportunitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A project of the portfolio, with its clients, dates and standing. */
export type ItmProjectCurrentRmsProjectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A project of the portfolio, with its clients, dates and standing. */
export type ItmProjectCustomFieldArgs = {
  name: Scalars['String']['input'];
};


/** A project of the portfolio, with its clients, dates and standing. */
export type ItmProjectProfessionalCategoriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A project of the portfolio, with its clients, dates and standing. */
export type ItmProjectProgressReportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<ItmProjectProgressReportWhere>;
};


/** A project of the portfolio, with its clients, dates and standing. */
export type ItmProjectProjectorMilestonesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A project of the portfolio, with its clients, dates and standing. */
export type ItmProjectProjectorProjectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A project of the portfolio, with its clients, dates and standing. */
export type ItmProjectPurchaseBudgetsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A project of the portfolio, with its clients, dates and standing. */
export type ItmProjectPurchasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<ItmPurchaseOrder>>;
  where?: InputMaybe<ItmPurchaseWhere>;
};


/** A project of the portfolio, with its clients, dates and standing. */
export type ItmProjectRawArgs = {
  field: Scalars['String']['input'];
};


/** A project of the portfolio, with its clients, dates and standing. */
export type ItmProjectRevenuesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<ItmRevenueOrder>>;
  where?: InputMaybe<ItmRevenueWhere>;
};


/** A project of the portfolio, with its clients, dates and standing. */
export type ItmProjectSprintsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<ItmSprintOrder>>;
  where?: InputMaybe<ItmSprintWhere>;
};


/** A project of the portfolio, with its clients, dates and standing. */
export type ItmProjectSwimlanesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A project of the portfolio, with its clients, dates and standing. */
export type ItmProjectTaskDependenciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A project of the portfolio, with its clients, dates and standing. */
export type ItmProjectTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<ItmTaskOrder>>;
  where?: InputMaybe<ItmTaskWhere>;
};


/** A project of the portfolio, with its clients, dates and standing. */
export type ItmProjectZivioMilestonesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** Whether a project was approved. */
export type ItmProjectApprovalStatus = {
  __typename?: 'ItmProjectApprovalStatus';
  icon?: Maybe<Scalars['String']['output']>;
  isSelected?: Maybe<Scalars['Boolean']['output']>;
  name?: Maybe<Scalars['String']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** The last judgement of a project's progress. */
export type ItmProjectAssessment = {
  __typename?: 'ItmProjectAssessment';
  assessmentIcon?: Maybe<Scalars['String']['output']>;
  assessmentId?: Maybe<Scalars['ID']['output']>;
  assessmentName?: Maybe<Scalars['String']['output']>;
};

/** The asset that a project makes or changes. The older form names it by its path. */
export type ItmProjectAsset = {
  __typename?: 'ItmProjectAsset';
  name?: Maybe<Scalars['String']['output']>;
  path?: Maybe<Scalars['String']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** What a project was planned to cost and bring, and what it did. Hours are texts such as 816:00 and may exceed a day. */
export type ItmProjectBudget = Node & {
  __typename?: 'ItmProjectBudget';
  actualValues?: Maybe<ItmActualValues>;
  bottomUpBudget?: Maybe<ItmBottomUpBudget>;
  globalStandardCost?: Maybe<ItmGlobalStandardCost>;
  id: Scalars['ID']['output'];
  lastPecValues?: Maybe<ItmLastPecValues>;
  project?: Maybe<ItmProject>;
  /** The value of one member as the vendor sent it, named as the vendor spells it or as here. */
  raw?: Maybe<Scalars['JSON']['output']>;
  topDownBudget?: Maybe<ItmTopDownBudget>;
  /** The project's id: the budget has none of its own. */
  vendorId?: Maybe<Scalars['ID']['output']>;
};


/** What a project was planned to cost and bring, and what it did. Hours are texts such as 816:00 and may exceed a day. */
export type ItmProjectBudgetRawArgs = {
  field: Scalars['String']['input'];
};

/** The kind of business goal that a project serves. */
export type ItmProjectCategory = {
  __typename?: 'ItmProjectCategory';
  baseId?: Maybe<Scalars['ID']['output']>;
  idByLanguage?: Maybe<Scalars['Int']['output']>;
  isService?: Maybe<Scalars['Boolean']['output']>;
  languageId?: Maybe<Scalars['ID']['output']>;
  name?: Maybe<Scalars['String']['output']>;
  nameByLanguage?: Maybe<Scalars['String']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** The category behind a project's professional category. Its id is another than that of the profession. */
export type ItmProjectCategoryKind = {
  __typename?: 'ItmProjectCategoryKind';
  name?: Maybe<Scalars['String']['output']>;
  /** Employee or NoCategory in the sample. */
  type?: Maybe<Scalars['String']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** A page of projects. */
export type ItmProjectConnection = {
  __typename?: 'ItmProjectConnection';
  edges: Array<ItmProjectEdge>;
  nodes: Array<ItmProject>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A project and its place in a list. */
export type ItmProjectEdge = {
  __typename?: 'ItmProjectEdge';
  cursor: Scalars['String']['output'];
  node: ItmProject;
};

/** How a project is run. */
export type ItmProjectMethodType =
  /** 2: a board, with sprints. */
  | 'AGILE'
  /** 1: phases one after another. */
  | 'WATERFALL';

/** Tests of how a project is run. */
export type ItmProjectMethodTypeFilter = {
  eq?: InputMaybe<ItmProjectMethodType>;
  in?: InputMaybe<Array<ItmProjectMethodType>>;
  ne?: InputMaybe<ItmProjectMethodType>;
  notIn?: InputMaybe<Array<ItmProjectMethodType>>;
};

/** The order of a list of projects. */
export type ItmProjectOrder = {
  direction?: InputMaybe<OrderDirection>;
  field: ItmProjectOrderField;
};

/** What projects can be ordered by. */
export type ItmProjectOrderField =
  | 'APPROVAL_STATUS_NAME'
  | 'BUSINESS_GOAL_NAME'
  | 'CATEGORY_NAME'
  | 'CODE'
  | 'DURATION'
  | 'END_DATE'
  | 'EXPECTED'
  | 'EXTERNAL_CLIENT_NAME'
  | 'ID'
  | 'INTERNAL_CLIENT_NAME'
  | 'INTERNAL_CODE'
  | 'METHOD_TYPE_ID'
  | 'NAME'
  | 'NO'
  | 'PERFORMING_UNIT_NAME'
  | 'PRIORITY_NAME'
  | 'SPONSOR_NAME'
  | 'START_DATE'
  | 'STATUS_NAME'
  | 'TYPE_NAME';

/** The people of a project by their part in it. */
export type ItmProjectPeople = {
  __typename?: 'ItmProjectPeople';
  /** Not documented further. */
  projectGuests?: Maybe<Array<Maybe<Scalars['JSON']['output']>>>;
  projectManagers?: Maybe<Array<ItmUserRef>>;
  projectTeamMembers?: Maybe<Array<ItmUserRef>>;
};

/** How urgent a project is. */
export type ItmProjectPriority = {
  __typename?: 'ItmProjectPriority';
  icon?: Maybe<Scalars['String']['output']>;
  isSelected?: Maybe<Scalars['Boolean']['output']>;
  name?: Maybe<Scalars['String']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** The business process that a project changes. The older form names it by its path. */
export type ItmProjectProcessAffected = {
  __typename?: 'ItmProjectProcessAffected';
  businessActivityId?: Maybe<Scalars['ID']['output']>;
  name?: Maybe<Scalars['String']['output']>;
  path?: Maybe<Scalars['String']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** A profession within a project, and what an hour of it is billed at. */
export type ItmProjectProfessionalCategory = Node & {
  __typename?: 'ItmProjectProfessionalCategory';
  category?: Maybe<ItmProjectCategoryKind>;
  id: Scalars['ID']['output'];
  isCategoryAssociatedWithTaskOrUser?: Maybe<Scalars['Boolean']['output']>;
  professionalCategory?: Maybe<ItmProfessionalCategory>;
  professionalCategoryId?: Maybe<Scalars['ID']['output']>;
  project?: Maybe<ItmProject>;
  projectId?: Maybe<Scalars['ID']['output']>;
  /** 0 where the project has no price of its own. */
  projectProfessionalCategoryPriceId?: Maybe<Scalars['ID']['output']>;
  /** The value of one member as the vendor sent it, named as the vendor spells it or as here. */
  raw?: Maybe<Scalars['JSON']['output']>;
  standardBillRate?: Maybe<ItmMoney>;
  /** The category's id; the global id also holds the project's. */
  vendorId?: Maybe<Scalars['ID']['output']>;
};


/** A profession within a project, and what an hour of it is billed at. */
export type ItmProjectProfessionalCategoryRawArgs = {
  field: Scalars['String']['input'];
};

/** A page of professional categories of a project. */
export type ItmProjectProfessionalCategoryConnection = {
  __typename?: 'ItmProjectProfessionalCategoryConnection';
  edges: Array<ItmProjectProfessionalCategoryEdge>;
  nodes: Array<ItmProjectProfessionalCategory>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A professional category of a project and its place in a list. */
export type ItmProjectProfessionalCategoryEdge = {
  __typename?: 'ItmProjectProfessionalCategoryEdge';
  cursor: Scalars['String']['output'];
  node: ItmProjectProfessionalCategory;
};

/** How a project's progress is computed. */
export type ItmProjectProgressModel =
  /** From the time that has passed. */
  | 'DURATION';

/** How far somebody judged a project to be on a day. */
export type ItmProjectProgressReport = Node & {
  __typename?: 'ItmProjectProgressReport';
  /** The same as customFields, under the vendor's name. */
  allCustomFields?: Maybe<Scalars['JSONObject']['output']>;
  assessment?: Maybe<ItmProjectAssessment>;
  createdBy?: Maybe<ItmUserRef>;
  /** One custom field by its label; case and spaces do not count. */
  customField?: Maybe<Scalars['JSON']['output']>;
  /** Custom fields by their labels, which may change. */
  customFields?: Maybe<Scalars['JSONObject']['output']>;
  detailDescription?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  percentageCompleted?: Maybe<Scalars['Decimal']['output']>;
  project?: Maybe<ItmProject>;
  projectId?: Maybe<Scalars['ID']['output']>;
  projectProgressId?: Maybe<Scalars['ID']['output']>;
  /** The value of one member as the vendor sent it, named as the vendor spells it or as here. */
  raw?: Maybe<Scalars['JSON']['output']>;
  reportDate?: Maybe<Scalars['DateTime']['output']>;
  shortDescription?: Maybe<Scalars['String']['output']>;
  /** The report's own id; the global id also holds the project's. */
  vendorId?: Maybe<Scalars['ID']['output']>;
};


/** How far somebody judged a project to be on a day. */
export type ItmProjectProgressReportCustomFieldArgs = {
  name: Scalars['String']['input'];
};


/** How far somebody judged a project to be on a day. */
export type ItmProjectProgressReportRawArgs = {
  field: Scalars['String']['input'];
};

/** A page of progress reports of a project. */
export type ItmProjectProgressReportConnection = {
  __typename?: 'ItmProjectProgressReportConnection';
  edges: Array<ItmProjectProgressReportEdge>;
  nodes: Array<ItmProjectProgressReport>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A progress report and its place in a list. */
export type ItmProjectProgressReportEdge = {
  __typename?: 'ItmProjectProgressReportEdge';
  cursor: Scalars['String']['output'];
  node: ItmProjectProgressReport;
};

/** What the progress reports of a project can be narrowed by; all of it must hold. */
export type ItmProjectProgressReportWhere = {
  and?: InputMaybe<Array<ItmProjectProgressReportWhere>>;
  assessmentId?: InputMaybe<ItmIdEqual>;
  assessmentName?: InputMaybe<ItmStringEqual>;
  detailDescription?: InputMaybe<ItmStringEqual>;
  percentageCompleted?: InputMaybe<ItmDecimalEqual>;
  projectProgressId?: InputMaybe<ItmIdEqual>;
  reportDate?: InputMaybe<ItmDateTimeEqual>;
  shortDescription?: InputMaybe<ItmStringEqual>;
};

/** What a project's revenue follows. */
export type ItmProjectRevenueModel =
  | 'BASED_ON_TASKS';

/** What counts for the periods to come. */
export type ItmProjectRevenueRecognitionFutureModel =
  /** The same model as for the periods behind. */
  | 'USE_REVENUE_RECOGNITION';

/** How a project's revenue is recognised. */
export type ItmProjectRevenueRecognitionModel =
  /** As fixed amounts. */
  | 'FIXED';

/** How often a project's revenue is recognised. */
export type ItmProjectRevenueRecognitionPeriodType =
  | 'MONTHLY';

/** Where a project stands; every account names its own statuses. */
export type ItmProjectStatus = {
  __typename?: 'ItmProjectStatus';
  icon?: Maybe<Scalars['String']['output']>;
  isCompleted?: Maybe<Scalars['Boolean']['output']>;
  name?: Maybe<Scalars['String']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** The people of a project and the tasks they are assigned to. */
export type ItmProjectTeam = Node & {
  __typename?: 'ItmProjectTeam';
  id: Scalars['ID']['output'];
  members?: Maybe<Array<ItmProjectTeamMember>>;
  /** The e-mail address of the project's manager. */
  mySelfAsPm?: Maybe<Scalars['String']['output']>;
  project?: Maybe<ItmProject>;
  projectMethodTypeId?: Maybe<Scalars['String']['output']>;
  projectMethodTypeIdCode?: Maybe<ItmProjectMethodType>;
  /** The value of one member as the vendor sent it, named as the vendor spells it or as here. */
  raw?: Maybe<Scalars['JSON']['output']>;
  tasks?: Maybe<Array<ItmProjectTeamTask>>;
  type?: Maybe<Scalars['String']['output']>;
  /** The project's id: the team has none of its own. */
  vendorId?: Maybe<Scalars['ID']['output']>;
  version?: Maybe<Scalars['String']['output']>;
};


/** The people of a project and the tasks they are assigned to. */
export type ItmProjectTeamRawArgs = {
  field: Scalars['String']['input'];
};

/** A member of a project's team. */
export type ItmProjectTeamMember = {
  __typename?: 'ItmProjectTeamMember';
  category?: Maybe<Scalars['String']['output']>;
  department?: Maybe<Scalars['String']['output']>;
  firstName?: Maybe<Scalars['String']['output']>;
  hasPmLicense?: Maybe<Scalars['Boolean']['output']>;
  hasTmLicense?: Maybe<Scalars['Boolean']['output']>;
  /** Days off: dates with slashes, a comma behind each. */
  holidays?: Maybe<Scalars['String']['output']>;
  intUserId?: Maybe<Scalars['ID']['output']>;
  /** The user id under which the vendor files the member. */
  key?: Maybe<Scalars['ID']['output']>;
  lastName?: Maybe<Scalars['String']['output']>;
  name?: Maybe<Scalars['String']['output']>;
  photo?: Maybe<Scalars['String']['output']>;
  position?: Maybe<Scalars['String']['output']>;
  projectRole?: Maybe<Scalars['String']['output']>;
  projectRoleCode?: Maybe<ItmProjectTeamRole>;
  /** The company that employs the member; `Employee` for one's own. */
  provider?: Maybe<Scalars['String']['output']>;
  providerCode?: Maybe<ItmProjectTeamProvider>;
};

/** Who employs a member of a team. */
export type ItmProjectTeamProvider =
  /** One's own company. */
  | 'EMPLOYEE';

/** A member's part in a project. */
export type ItmProjectTeamRole =
  | 'TEAM_MEMBER';

/** A task as a project's team shows it. */
export type ItmProjectTeamTask = {
  __typename?: 'ItmProjectTeamTask';
  end?: Maybe<Scalars['Date']['output']>;
  intTask?: Maybe<ItmTask>;
  intTaskId?: Maybe<Scalars['ID']['output']>;
  /** The task's number, under which the vendor files it. */
  key?: Maybe<Scalars['ID']['output']>;
  members?: Maybe<Array<ItmProjectTeamTaskMember>>;
  name?: Maybe<Scalars['String']['output']>;
  priority?: Maybe<Scalars['String']['output']>;
  start?: Maybe<Scalars['Date']['output']>;
  status?: Maybe<Scalars['String']['output']>;
  type?: Maybe<Scalars['String']['output']>;
};

/** A member's assignment to a task. */
export type ItmProjectTeamTaskMember = {
  __typename?: 'ItmProjectTeamTaskMember';
  /** In minutes, as far as the sample tells. */
  intAvailableCapacity?: Maybe<Scalars['Int']['output']>;
  intProjectUserId?: Maybe<Scalars['ID']['output']>;
  /** The user id under which the vendor files the assignment. */
  key?: Maybe<Scalars['ID']['output']>;
  taskRole?: Maybe<Scalars['String']['output']>;
  taskRoleCode?: Maybe<ItmProjectTeamTaskRole>;
};

/** A member's part in a task. */
export type ItmProjectTeamTaskRole =
  | 'TASK_MEMBER';

/** What projects can be narrowed by; all of it must hold. */
export type ItmProjectWhere = {
  and?: InputMaybe<Array<ItmProjectWhere>>;
  approvalStatusId?: InputMaybe<ItmIdFilter>;
  approvalStatusName?: InputMaybe<ItmStringFilter>;
  assetId?: InputMaybe<ItmIdFilter>;
  assetName?: InputMaybe<ItmStringFilter>;
  baseCurrencyId?: InputMaybe<ItmIdFilter>;
  businessGoalId?: InputMaybe<ItmIdFilter>;
  businessGoalName?: InputMaybe<ItmStringFilter>;
  categoryId?: InputMaybe<ItmIdFilter>;
  categoryName?: InputMaybe<ItmStringFilter>;
  code?: InputMaybe<ItmStringFilter>;
  duration?: InputMaybe<ItmIntFilter>;
  endDate?: InputMaybe<ItmDateTimeFilter>;
  expected?: InputMaybe<ItmIntFilter>;
  externalClientId?: InputMaybe<ItmIdFilter>;
  externalClientName?: InputMaybe<ItmStringFilter>;
  id?: InputMaybe<ItmIdFilter>;
  internalClientId?: InputMaybe<ItmIdFilter>;
  internalClientName?: InputMaybe<ItmStringFilter>;
  internalCode?: InputMaybe<ItmStringFilter>;
  methodTypeId?: InputMaybe<ItmIntFilter>;
  methodTypeIdCode?: InputMaybe<ItmProjectMethodTypeFilter>;
  name?: InputMaybe<ItmStringFilter>;
  no?: InputMaybe<ItmStringFilter>;
  performingUnitId?: InputMaybe<ItmIdFilter>;
  performingUnitName?: InputMaybe<ItmStringFilter>;
  priorityId?: InputMaybe<ItmIdFilter>;
  priorityName?: InputMaybe<ItmStringFilter>;
  processAffectedId?: InputMaybe<ItmIdFilter>;
  processAffectedName?: InputMaybe<ItmStringFilter>;
  sponsorId?: InputMaybe<ItmIdFilter>;
  sponsorName?: InputMaybe<ItmStringFilter>;
  startDate?: InputMaybe<ItmDateTimeFilter>;
  statusId?: InputMaybe<ItmIdFilter>;
  statusIsCompleted?: InputMaybe<ItmBooleanFilter>;
  statusName?: InputMaybe<ItmStringFilter>;
  typeId?: InputMaybe<ItmIdFilter>;
  typeName?: InputMaybe<ItmStringFilter>;
};

/** A line of what a project buys. */
export type ItmPurchase = Node & {
  __typename?: 'ItmPurchase';
  accountId?: Maybe<Scalars['ID']['output']>;
  actualAmount?: Maybe<ItmMoney>;
  /** The same purchase as the vendor shows it alone, should the search leave something out; a call for each. */
  alone?: Maybe<ItmPurchase>;
  /** Zero in every sample; see the two amounts above. */
  amount?: Maybe<Scalars['Decimal']['output']>;
  budgetAccountName?: Maybe<Scalars['String']['output']>;
  dependOnTaskDate?: Maybe<Scalars['DateTime']['output']>;
  dependingOnTask?: Maybe<ItmTask>;
  dependingOnTaskId?: Maybe<Scalars['ID']['output']>;
  dependingOnTaskName?: Maybe<Scalars['String']['output']>;
  /** In percent. */
  dependingOnTaskPercentCompleted?: Maybe<Scalars['Decimal']['output']>;
  description?: Maybe<Scalars['String']['output']>;
  dueDate?: Maybe<Scalars['DateTime']['output']>;
  firstRecurrenceDate?: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  /** Whether the projected amount stands for the actual one. */
  isConsiderAsActualValue?: Maybe<Scalars['Boolean']['output']>;
  isDependUponTaskStartDate?: Maybe<Scalars['Boolean']['output']>;
  /** Only in the older form of the record. */
  isDocumentAttached?: Maybe<Scalars['Boolean']['output']>;
  isTaskAssociated?: Maybe<Scalars['Boolean']['output']>;
  name?: Maybe<Scalars['String']['output']>;
  /** The number of the invoice. */
  no?: Maybe<Scalars['String']['output']>;
  project?: Maybe<ItmProject>;
  projectCost?: Maybe<ItmPurchaseBudget>;
  /** The budget account that it is booked on. */
  projectCostId?: Maybe<Scalars['ID']['output']>;
  projectId?: Maybe<Scalars['ID']['output']>;
  projectedAmount?: Maybe<ItmMoney>;
  providerId?: Maybe<Scalars['ID']['output']>;
  /** The supplier. */
  providerName?: Maybe<Scalars['String']['output']>;
  /** The value of one member as the vendor sent it, named as the vendor spells it or as here. */
  raw?: Maybe<Scalars['JSON']['output']>;
  statusDate?: Maybe<Scalars['DateTime']['output']>;
  /** Only in the older form of the record. */
  statusIcon?: Maybe<Scalars['String']['output']>;
  statusId?: Maybe<Scalars['ID']['output']>;
  /** Named by the account. */
  statusName?: Maybe<Scalars['String']['output']>;
  /** Days between the task's date and the due date. */
  taskDateGap?: Maybe<Scalars['Int']['output']>;
  taskDue?: Maybe<Scalars['DateTime']['output']>;
  taskStart?: Maybe<Scalars['DateTime']['output']>;
  /** Only in the older form of the record. */
  typeIcon?: Maybe<Scalars['String']['output']>;
  typeId?: Maybe<Scalars['ID']['output']>;
  typeName?: Maybe<Scalars['String']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};


/** A line of what a project buys. */
export type ItmPurchaseRawArgs = {
  field: Scalars['String']['input'];
};

/** An account that purchases of a project are booked on, with what was planned and spent. */
export type ItmPurchaseBudget = Node & {
  __typename?: 'ItmPurchaseBudget';
  /** Summed up in lists only: the single budget says 0 in the samples. */
  actualAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Since when the rate applies. */
  budgetAccountChangeApplied?: Maybe<Scalars['DateTime']['output']>;
  budgetAccountCurrencyId?: Maybe<Scalars['ID']['output']>;
  /** Spelled as the vendor spells it: the exchange rate. */
  budgetAccountExcahngeRate?: Maybe<Scalars['Decimal']['output']>;
  budgetAccountId?: Maybe<Scalars['ID']['output']>;
  budgetAccountName?: Maybe<Scalars['String']['output']>;
  /** Only in lists. */
  currencyDetail?: Maybe<ItmBudgetCurrency>;
  description?: Maybe<Scalars['String']['output']>;
  estimated?: Maybe<Scalars['Decimal']['output']>;
  id: Scalars['ID']['output'];
  lastPecValues?: Maybe<Scalars['Decimal']['output']>;
  /** How much of the estimate is spent. Only in lists. */
  percentage?: Maybe<Scalars['Decimal']['output']>;
  /** Only in lists. */
  percentagePec?: Maybe<Scalars['Decimal']['output']>;
  project?: Maybe<ItmProject>;
  projectId?: Maybe<Scalars['ID']['output']>;
  /** Summed up in lists only: the single budget says 0 in the samples. */
  projectedAmount?: Maybe<Scalars['Decimal']['output']>;
  providerId?: Maybe<Scalars['ID']['output']>;
  /** The supplier. */
  providerName?: Maybe<Scalars['String']['output']>;
  /** What is booked on the account. */
  purchases?: Maybe<ItmPurchaseConnection>;
  /** The value of one member as the vendor sent it, named as the vendor spells it or as here. */
  raw?: Maybe<Scalars['JSON']['output']>;
  /** The account's own id; the global id also holds the project's. */
  vendorId?: Maybe<Scalars['ID']['output']>;
};


/** An account that purchases of a project are booked on, with what was planned and spent. */
export type ItmPurchaseBudgetPurchasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<ItmPurchaseOrder>>;
  where?: InputMaybe<ItmPurchaseWhere>;
};


/** An account that purchases of a project are booked on, with what was planned and spent. */
export type ItmPurchaseBudgetRawArgs = {
  field: Scalars['String']['input'];
};

/** A page of purchase budgets. */
export type ItmPurchaseBudgetConnection = {
  __typename?: 'ItmPurchaseBudgetConnection';
  edges: Array<ItmPurchaseBudgetEdge>;
  nodes: Array<ItmPurchaseBudget>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A purchase budget and its place in a list. */
export type ItmPurchaseBudgetEdge = {
  __typename?: 'ItmPurchaseBudgetEdge';
  cursor: Scalars['String']['output'];
  node: ItmPurchaseBudget;
};

/** A page of purchases. */
export type ItmPurchaseConnection = {
  __typename?: 'ItmPurchaseConnection';
  edges: Array<ItmPurchaseEdge>;
  nodes: Array<ItmPurchase>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A purchase and its place in a list. */
export type ItmPurchaseEdge = {
  __typename?: 'ItmPurchaseEdge';
  cursor: Scalars['String']['output'];
  node: ItmPurchase;
};

/** The order of a list of purchases. */
export type ItmPurchaseOrder = {
  direction?: InputMaybe<OrderDirection>;
  field: ItmPurchaseOrderField;
};

/** What purchases can be ordered by. */
export type ItmPurchaseOrderField =
  | 'ACTUAL_AMOUNT_BASE_AMOUNT'
  | 'BUDGET_ACCOUNT_NAME'
  | 'DUE_DATE'
  | 'ID'
  | 'NAME'
  | 'NO'
  | 'PROJECTED_AMOUNT_BASE_AMOUNT'
  | 'PROJECT_ID'
  | 'PROVIDER_NAME'
  | 'STATUS_DATE'
  | 'STATUS_NAME'
  | 'TYPE_NAME';

/** What purchases can be narrowed by; all of it must hold. */
export type ItmPurchaseWhere = {
  /** In each purchase's own currency. */
  actualAmount?: InputMaybe<ItmDecimalFilter>;
  actualAmountAppliedDate?: InputMaybe<ItmDateTimeFilter>;
  actualAmountBaseAmount?: InputMaybe<ItmDecimalFilter>;
  actualAmountCurrencyId?: InputMaybe<ItmIdFilter>;
  actualAmountExchangeRate?: InputMaybe<ItmDecimalFilter>;
  and?: InputMaybe<Array<ItmPurchaseWhere>>;
  budgetAccountName?: InputMaybe<ItmStringFilter>;
  dependingOnTaskId?: InputMaybe<ItmIdFilter>;
  dependingOnTaskName?: InputMaybe<ItmStringFilter>;
  description?: InputMaybe<ItmStringFilter>;
  dueDate?: InputMaybe<ItmDateTimeFilter>;
  id?: InputMaybe<ItmIdFilter>;
  isConsiderAsActualValue?: InputMaybe<ItmBooleanFilter>;
  isDependOnTask?: InputMaybe<ItmBooleanFilter>;
  name?: InputMaybe<ItmStringFilter>;
  no?: InputMaybe<ItmStringFilter>;
  projectId?: InputMaybe<ItmIdFilter>;
  /** In each purchase's own currency. */
  projectedAmount?: InputMaybe<ItmDecimalFilter>;
  projectedAmountAppliedDate?: InputMaybe<ItmDateTimeFilter>;
  projectedAmountBaseAmount?: InputMaybe<ItmDecimalFilter>;
  projectedAmountCurrencyId?: InputMaybe<ItmIdFilter>;
  projectedAmountExchangeRate?: InputMaybe<ItmDecimalFilter>;
  providerId?: InputMaybe<ItmIdFilter>;
  providerName?: InputMaybe<ItmStringFilter>;
  statusDate?: InputMaybe<ItmDateTimeFilter>;
  statusId?: InputMaybe<ItmIdFilter>;
  statusName?: InputMaybe<ItmStringFilter>;
  typeId?: InputMaybe<ItmIdFilter>;
  typeName?: InputMaybe<ItmStringFilter>;
};

/** Who could work how much, and what for: by project and by person. */
export type ItmResourceCapacity = {
  __typename?: 'ItmResourceCapacity';
  categories?: Maybe<Array<ItmCapacityCategory>>;
  intervals?: Maybe<Array<ItmCapacityInterval>>;
  projects?: Maybe<Array<ItmCapacityProject>>;
};

/** A line of a project's expected or billed revenue. */
export type ItmRevenue = Node & {
  __typename?: 'ItmRevenue';
  actualAmount?: Maybe<ItmMoney>;
  /** The same as customFields, under the vendor's name. */
  allCustomFields?: Maybe<Scalars['JSONObject']['output']>;
  /** The same revenue as the vendor shows it alone, should the search leave something out; a call for each. */
  alone?: Maybe<ItmRevenue>;
  baselineBlendedDate?: Maybe<Scalars['DateTime']['output']>;
  baselineBlendedProjectedAmount?: Maybe<Scalars['Decimal']['output']>;
  baselineDueDate?: Maybe<Scalars['DateTime']['output']>;
  baselineProjectedAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The invoice of the same billing event. */
  currentRmsInvoices?: Maybe<CurrentRmsInvoiceConnection>;
  currentRmsInvoicesLink?: Maybe<LinkInfo>;
  /** One custom field by its label; case and spaces do not count. */
  customField?: Maybe<Scalars['JSON']['output']>;
  /** Custom fields by their labels, which may change. */
  customFields?: Maybe<Scalars['JSONObject']['output']>;
  dependOnTaskDate?: Maybe<Scalars['DateTime']['output']>;
  dependingOnTask?: Maybe<ItmTask>;
  dependingOnTaskId?: Maybe<Scalars['ID']['output']>;
  dependingOnTaskName?: Maybe<Scalars['String']['output']>;
  description?: Maybe<Scalars['String']['output']>;
  dueDate?: Maybe<Scalars['DateTime']['output']>;
  firstRecurrenceDate?: Maybe<Scalars['DateTime']['output']>;
  firstRevenueDate?: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  isConsiderActualValue?: Maybe<Scalars['Boolean']['output']>;
  /** Whether the projected amount stands for the actual one. */
  isConsiderAsActualValue?: Maybe<Scalars['Boolean']['output']>;
  isDependOnTask?: Maybe<Scalars['Boolean']['output']>;
  isDependUponTaskStartDate?: Maybe<Scalars['Boolean']['output']>;
  isDocumentAttached?: Maybe<Scalars['Boolean']['output']>;
  isRevenueTaskAssociated?: Maybe<Scalars['Boolean']['output']>;
  isStartDate?: Maybe<Scalars['Boolean']['output']>;
  isTaskAssociated?: Maybe<Scalars['Boolean']['output']>;
  name?: Maybe<Scalars['String']['output']>;
  /** Often the number of the invoice. */
  no?: Maybe<Scalars['String']['output']>;
  period?: Maybe<Scalars['String']['output']>;
  project?: Maybe<ItmProject>;
  /** Asked for by name; a vendor that does not send it all the same leaves this null, and `project` with it. */
  projectId?: Maybe<Scalars['ID']['output']>;
  projectedAmount?: Maybe<ItmMoney>;
  /** The contract milestone of the same billing event. */
  projectorMilestones?: Maybe<ProjectorContractLineItemMilestoneConnection>;
  projectorMilestonesLink?: Maybe<LinkInfo>;
  /** The value of one member as the vendor sent it, named as the vendor spells it or as here. */
  raw?: Maybe<Scalars['JSON']['output']>;
  repeatsOnId?: Maybe<Scalars['ID']['output']>;
  repeatsOnValue?: Maybe<Scalars['Int']['output']>;
  statusDate?: Maybe<Scalars['DateTime']['output']>;
  statusIcon?: Maybe<Scalars['String']['output']>;
  statusId?: Maybe<Scalars['ID']['output']>;
  /** Named by the account; the samples show Planned and Billed. */
  statusName?: Maybe<Scalars['String']['output']>;
  /** Days between the task's date and the due date. */
  taskDateGap?: Maybe<Scalars['Int']['output']>;
  /** The tasks by which a month of the revenue may be recognised; the month as in 202005. */
  tasksOfPeriod?: Maybe<ItmRevenuePeriodTaskConnection>;
  vendorId?: Maybe<Scalars['ID']['output']>;
  /** The supplier milestone of the same billing event. */
  zivioMilestones?: Maybe<ZivioMilestoneConnection>;
  zivioMilestonesLink?: Maybe<LinkInfo>;
};


/** A line of a project's expected or billed revenue. */
export type ItmRevenueCurrentRmsInvoicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A line of a project's expected or billed revenue. */
export type ItmRevenueCustomFieldArgs = {
  name: Scalars['String']['input'];
};


/** A line of a project's expected or billed revenue. */
export type ItmRevenueProjectorMilestonesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A line of a project's expected or billed revenue. */
export type ItmRevenueRawArgs = {
  field: Scalars['String']['input'];
};


/** A line of a project's expected or billed revenue. */
export type ItmRevenueTasksOfPeriodArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  monthPeriod: Scalars['ID']['input'];
};


/** A line of a project's expected or billed revenue. */
export type ItmRevenueZivioMilestonesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of revenues. */
export type ItmRevenueConnection = {
  __typename?: 'ItmRevenueConnection';
  edges: Array<ItmRevenueEdge>;
  nodes: Array<ItmRevenue>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A revenue and its place in a list. */
export type ItmRevenueEdge = {
  __typename?: 'ItmRevenueEdge';
  cursor: Scalars['String']['output'];
  node: ItmRevenue;
};

/** The order of a list of revenues. */
export type ItmRevenueOrder = {
  direction?: InputMaybe<OrderDirection>;
  field: ItmRevenueOrderField;
};

/** What revenues can be ordered by. */
export type ItmRevenueOrderField =
  | 'ACTUAL_AMOUNT_BASE_AMOUNT'
  | 'DEPENDING_ON_TASK_NAME'
  | 'DUE_DATE'
  | 'ID'
  | 'NAME'
  | 'NO'
  | 'PROJECTED_AMOUNT_BASE_AMOUNT'
  | 'STATUS_DATE'
  | 'STATUS_NAME';

/** A task that a month of a revenue may be recognised by. */
export type ItmRevenuePeriodTask = Node & {
  __typename?: 'ItmRevenuePeriodTask';
  id: Scalars['ID']['output'];
  isAlreadyAssociated?: Maybe<Scalars['Boolean']['output']>;
  isSelected?: Maybe<Scalars['Boolean']['output']>;
  monthPeriod?: Maybe<Scalars['ID']['output']>;
  name?: Maybe<Scalars['String']['output']>;
  price?: Maybe<Scalars['Decimal']['output']>;
  project?: Maybe<ItmProject>;
  projectId?: Maybe<Scalars['ID']['output']>;
  /** The value of one member as the vendor sent it, named as the vendor spells it or as here. */
  raw?: Maybe<Scalars['JSON']['output']>;
  revenue?: Maybe<ItmRevenue>;
  revenueId?: Maybe<Scalars['ID']['output']>;
  status?: Maybe<ItmTaskStatus>;
  task?: Maybe<ItmTask>;
  /** The task's id; the global id also holds the project's, the revenue's and the month. */
  vendorId?: Maybe<Scalars['ID']['output']>;
};


/** A task that a month of a revenue may be recognised by. */
export type ItmRevenuePeriodTaskRawArgs = {
  field: Scalars['String']['input'];
};

/** A page of tasks of a period. */
export type ItmRevenuePeriodTaskConnection = {
  __typename?: 'ItmRevenuePeriodTaskConnection';
  edges: Array<ItmRevenuePeriodTaskEdge>;
  nodes: Array<ItmRevenuePeriodTask>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A task of a period and its place in a list. */
export type ItmRevenuePeriodTaskEdge = {
  __typename?: 'ItmRevenuePeriodTaskEdge';
  cursor: Scalars['String']['output'];
  node: ItmRevenuePeriodTask;
};

/** What revenues can be narrowed by; all of it must hold. */
export type ItmRevenueWhere = {
  /** In each revenue's own currency. */
  actualAmount?: InputMaybe<ItmDecimalFilter>;
  actualAmountBaseAmount?: InputMaybe<ItmDecimalFilter>;
  actualAmountCurrencyId?: InputMaybe<ItmIdFilter>;
  and?: InputMaybe<Array<ItmRevenueWhere>>;
  dependingOnTaskId?: InputMaybe<ItmIdFilter>;
  dependingOnTaskName?: InputMaybe<ItmStringFilter>;
  description?: InputMaybe<ItmStringFilter>;
  dueDate?: InputMaybe<ItmDateTimeFilter>;
  firstRevenueDate?: InputMaybe<ItmDateTimeFilter>;
  id?: InputMaybe<ItmIdFilter>;
  isConsiderAsActualValue?: InputMaybe<ItmBooleanFilter>;
  isDependOnTask?: InputMaybe<ItmBooleanFilter>;
  isTaskAssociated?: InputMaybe<ItmBooleanFilter>;
  name?: InputMaybe<ItmStringFilter>;
  no?: InputMaybe<ItmStringFilter>;
  projectId?: InputMaybe<ItmIdFilter>;
  /** In each revenue's own currency. */
  projectedAmount?: InputMaybe<ItmDecimalFilter>;
  projectedAmountBaseAmount?: InputMaybe<ItmDecimalFilter>;
  projectedAmountCurrencyId?: InputMaybe<ItmIdFilter>;
  statusDate?: InputMaybe<ItmDateTimeFilter>;
  statusId?: InputMaybe<ItmIdFilter>;
  statusName?: InputMaybe<ItmStringFilter>;
};

/** A line of what a service buys. */
export type ItmServicePurchase = Node & {
  __typename?: 'ItmServicePurchase';
  accountId?: Maybe<Scalars['ID']['output']>;
  /** Days between the activity's date and the due date. Only of a single purchase. */
  activityDateGap?: Maybe<Scalars['Int']['output']>;
  /** Only of a single purchase. */
  activityPath?: Maybe<Scalars['String']['output']>;
  /** In the currency of `actualAmountCurrencyId`. */
  actualAmount?: Maybe<Scalars['Decimal']['output']>;
  /** In the account's base currency. Only in lists. */
  actualAmountBase?: Maybe<Scalars['Decimal']['output']>;
  /** Since when the rate applies. */
  actualAmountChangeApplied?: Maybe<Scalars['DateTime']['output']>;
  /** Only in lists. */
  actualAmountCurrencyAlphabeticCode?: Maybe<Scalars['String']['output']>;
  actualAmountCurrencyId?: Maybe<Scalars['ID']['output']>;
  /** Only in lists. */
  actualAmountCurrencySymbol?: Maybe<Scalars['String']['output']>;
  actualAmountExchangeRate?: Maybe<Scalars['Decimal']['output']>;
  budgetAccountId?: Maybe<Scalars['ID']['output']>;
  budgetAccountName?: Maybe<Scalars['String']['output']>;
  dependingOnActivityId?: Maybe<Scalars['ID']['output']>;
  dependingOnActivityName?: Maybe<Scalars['String']['output']>;
  description?: Maybe<Scalars['String']['output']>;
  dueDate?: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  invoiceNo?: Maybe<Scalars['String']['output']>;
  /** Whether the projected amount stands for the actual one. Only of a single purchase. */
  isConsiderActualValue?: Maybe<Scalars['Boolean']['output']>;
  /** Only of a single purchase. */
  isDependUponActivityStartDate?: Maybe<Scalars['Boolean']['output']>;
  isDocumentAttached?: Maybe<Scalars['Boolean']['output']>;
  /** In the currency of `projectedAmountCurrencyId`. */
  projectedAmount?: Maybe<Scalars['Decimal']['output']>;
  /** In the account's base currency. Only in lists. */
  projectedAmountBase?: Maybe<Scalars['Decimal']['output']>;
  /** Since when the rate applies. */
  projectedAmountChangeApplied?: Maybe<Scalars['DateTime']['output']>;
  /** Only in lists. */
  projectedAmountCurrencyAlphabeticCode?: Maybe<Scalars['String']['output']>;
  projectedAmountCurrencyId?: Maybe<Scalars['ID']['output']>;
  /** Only in lists. */
  projectedAmountCurrencySymbol?: Maybe<Scalars['String']['output']>;
  projectedAmountExchangeRate?: Maybe<Scalars['Decimal']['output']>;
  providerId?: Maybe<Scalars['ID']['output']>;
  /** The supplier. */
  providerName?: Maybe<Scalars['String']['output']>;
  /** The budget account that it is booked on. */
  purchaseBudget?: Maybe<ItmServicePurchaseBudget>;
  purchaseId?: Maybe<Scalars['ID']['output']>;
  purchaseName?: Maybe<Scalars['String']['output']>;
  purchaseStatusIcon?: Maybe<Scalars['String']['output']>;
  purchaseStatusId?: Maybe<Scalars['ID']['output']>;
  /** Named by the account. */
  purchaseStatusName?: Maybe<Scalars['String']['output']>;
  purchaseTypeIcon?: Maybe<Scalars['String']['output']>;
  purchaseTypeId?: Maybe<Scalars['ID']['output']>;
  purchaseTypeName?: Maybe<Scalars['String']['output']>;
  /** The value of one member as the vendor sent it, named as the vendor spells it or as here. */
  raw?: Maybe<Scalars['JSON']['output']>;
  serviceId?: Maybe<Scalars['ID']['output']>;
  statusDate?: Maybe<Scalars['DateTime']['output']>;
  /** The purchase's own id; the global id also holds the service's. */
  vendorId?: Maybe<Scalars['ID']['output']>;
};


/** A line of what a service buys. */
export type ItmServicePurchaseRawArgs = {
  field: Scalars['String']['input'];
};

/** An account that purchases of a service are booked on, with what was planned and spent. */
export type ItmServicePurchaseBudget = Node & {
  __typename?: 'ItmServicePurchaseBudget';
  /** Summed up in lists only: the single budget says 0 in the samples. */
  actualAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Since when the rate applies. */
  budgetAccountChangeApplied?: Maybe<Scalars['DateTime']['output']>;
  budgetAccountCurrencyId?: Maybe<Scalars['ID']['output']>;
  /** Spelled as the vendor spells it: the exchange rate. */
  budgetAccountExcahngeRate?: Maybe<Scalars['Decimal']['output']>;
  budgetAccountId?: Maybe<Scalars['ID']['output']>;
  budgetAccountName?: Maybe<Scalars['String']['output']>;
  /** Only in lists. */
  currencyDetail?: Maybe<ItmBudgetCurrency>;
  description?: Maybe<Scalars['String']['output']>;
  estimated?: Maybe<Scalars['Decimal']['output']>;
  id: Scalars['ID']['output'];
  lastPecValues?: Maybe<Scalars['Decimal']['output']>;
  /** How much of the estimate is spent. Only in lists. */
  percentage?: Maybe<Scalars['Decimal']['output']>;
  /** Only in lists. */
  percentagePec?: Maybe<Scalars['Decimal']['output']>;
  /** Summed up in lists only: the single budget says 0 in the samples. */
  projectedAmount?: Maybe<Scalars['Decimal']['output']>;
  providerId?: Maybe<Scalars['ID']['output']>;
  /** The supplier. */
  providerName?: Maybe<Scalars['String']['output']>;
  /** The value of one member as the vendor sent it, named as the vendor spells it or as here. */
  raw?: Maybe<Scalars['JSON']['output']>;
  serviceId?: Maybe<Scalars['ID']['output']>;
  /** The account's own id; the global id also holds the service's. */
  vendorId?: Maybe<Scalars['ID']['output']>;
};


/** An account that purchases of a service are booked on, with what was planned and spent. */
export type ItmServicePurchaseBudgetRawArgs = {
  field: Scalars['String']['input'];
};

/** A page of purchase budgets of a service. */
export type ItmServicePurchaseBudgetConnection = {
  __typename?: 'ItmServicePurchaseBudgetConnection';
  edges: Array<ItmServicePurchaseBudgetEdge>;
  nodes: Array<ItmServicePurchaseBudget>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A purchase budget of a service and its place in a list. */
export type ItmServicePurchaseBudgetEdge = {
  __typename?: 'ItmServicePurchaseBudgetEdge';
  cursor: Scalars['String']['output'];
  node: ItmServicePurchaseBudget;
};

/** A page of purchases of a service. */
export type ItmServicePurchaseConnection = {
  __typename?: 'ItmServicePurchaseConnection';
  edges: Array<ItmServicePurchaseEdge>;
  nodes: Array<ItmServicePurchase>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A purchase of a service and its place in a list. */
export type ItmServicePurchaseEdge = {
  __typename?: 'ItmServicePurchaseEdge';
  cursor: Scalars['String']['output'];
  node: ItmServicePurchase;
};

/** What the purchases of a service can be narrowed by; all of it must hold. */
export type ItmServicePurchaseWhere = {
  actualAmount?: InputMaybe<ItmDecimalEqual>;
  actualAmountBase?: InputMaybe<ItmDecimalEqual>;
  actualAmountChangeApplied?: InputMaybe<ItmDateTimeEqual>;
  actualAmountCurrencyAlphabeticCode?: InputMaybe<ItmStringEqual>;
  actualAmountCurrencyId?: InputMaybe<ItmIdEqual>;
  actualAmountCurrencySymbol?: InputMaybe<ItmStringEqual>;
  actualAmountExchangeRate?: InputMaybe<ItmDecimalEqual>;
  and?: InputMaybe<Array<ItmServicePurchaseWhere>>;
  budgetAccountId?: InputMaybe<ItmIdEqual>;
  budgetAccountName?: InputMaybe<ItmStringEqual>;
  dependingOnActivityId?: InputMaybe<ItmIdEqual>;
  dependingOnActivityName?: InputMaybe<ItmStringEqual>;
  description?: InputMaybe<ItmStringEqual>;
  dueDate?: InputMaybe<ItmDateTimeEqual>;
  invoiceNo?: InputMaybe<ItmStringEqual>;
  projectedAmount?: InputMaybe<ItmDecimalEqual>;
  projectedAmountBase?: InputMaybe<ItmDecimalEqual>;
  projectedAmountChangeApplied?: InputMaybe<ItmDateTimeEqual>;
  projectedAmountCurrencyAlphabeticCode?: InputMaybe<ItmStringEqual>;
  projectedAmountCurrencyId?: InputMaybe<ItmIdEqual>;
  projectedAmountExchangeRate?: InputMaybe<ItmDecimalEqual>;
  providerId?: InputMaybe<ItmIdEqual>;
  providerName?: InputMaybe<ItmStringEqual>;
  purchaseName?: InputMaybe<ItmStringEqual>;
  purchaseStatusId?: InputMaybe<ItmIdEqual>;
  purchaseStatusName?: InputMaybe<ItmStringEqual>;
  purchaseTypeId?: InputMaybe<ItmIdEqual>;
  purchaseTypeName?: InputMaybe<ItmStringEqual>;
  statusDate?: InputMaybe<ItmDateTimeEqual>;
};

/** A line of what a service brings. */
export type ItmServiceRevenue = Node & {
  __typename?: 'ItmServiceRevenue';
  /** Days between the activity's date and the due date. */
  activityDateGap?: Maybe<Scalars['Int']['output']>;
  /** Only of a single revenue. */
  activityPath?: Maybe<Scalars['String']['output']>;
  /** In the currency of `actualAmountCurrencyId`. */
  actualAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Since when the rate applies. */
  actualAmountChangeApplied?: Maybe<Scalars['DateTime']['output']>;
  /** Only in lists. */
  actualAmountCurrencyAlphabeticCode?: Maybe<Scalars['String']['output']>;
  actualAmountCurrencyId?: Maybe<Scalars['ID']['output']>;
  /** Only in lists. */
  actualAmountCurrencySymbol?: Maybe<Scalars['String']['output']>;
  actualAmountExchangeRate?: Maybe<Scalars['Decimal']['output']>;
  dependingOnActivityId?: Maybe<Scalars['ID']['output']>;
  dependingOnActivityName?: Maybe<Scalars['String']['output']>;
  description?: Maybe<Scalars['String']['output']>;
  dueDate?: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  /** Whether the projected amount stands for the actual one. Only of a single revenue. */
  isConsiderActualValue?: Maybe<Scalars['Boolean']['output']>;
  isDependOnActivity?: Maybe<Scalars['Boolean']['output']>;
  /** Only of a single revenue. */
  isDependUponActivityStartDate?: Maybe<Scalars['Boolean']['output']>;
  isStartDate?: Maybe<Scalars['Boolean']['output']>;
  /** In the currency of `projectedAmountCurrencyId`. */
  projectedAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Since when the rate applies. */
  projectedAmountChangeApplied?: Maybe<Scalars['DateTime']['output']>;
  /** Only in lists. */
  projectedAmountCurrencyAlphabeticCode?: Maybe<Scalars['String']['output']>;
  projectedAmountCurrencyId?: Maybe<Scalars['ID']['output']>;
  /** Only in lists. */
  projectedAmountCurrencySymbol?: Maybe<Scalars['String']['output']>;
  projectedAmountExchangeRate?: Maybe<Scalars['Decimal']['output']>;
  /** The value of one member as the vendor sent it, named as the vendor spells it or as here. */
  raw?: Maybe<Scalars['JSON']['output']>;
  revenueId?: Maybe<Scalars['ID']['output']>;
  revenueName?: Maybe<Scalars['String']['output']>;
  revenueNo?: Maybe<Scalars['String']['output']>;
  revenueStatusIcon?: Maybe<Scalars['String']['output']>;
  revenueStatusId?: Maybe<Scalars['ID']['output']>;
  /** Named by the account. */
  revenueStatusName?: Maybe<Scalars['String']['output']>;
  serviceId?: Maybe<Scalars['ID']['output']>;
  status?: Maybe<ItmServiceRevenueStatus>;
  statusDate?: Maybe<Scalars['DateTime']['output']>;
  /** The revenue's own id; the global id also holds the service's. */
  vendorId?: Maybe<Scalars['ID']['output']>;
};


/** A line of what a service brings. */
export type ItmServiceRevenueRawArgs = {
  field: Scalars['String']['input'];
};

/** A page of revenues of a service. */
export type ItmServiceRevenueConnection = {
  __typename?: 'ItmServiceRevenueConnection';
  edges: Array<ItmServiceRevenueEdge>;
  nodes: Array<ItmServiceRevenue>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A revenue of a service and its place in a list. */
export type ItmServiceRevenueEdge = {
  __typename?: 'ItmServiceRevenueEdge';
  cursor: Scalars['String']['output'];
  node: ItmServiceRevenue;
};

/** A status that the revenues of a service can have. */
export type ItmServiceRevenueStatus = Node & {
  __typename?: 'ItmServiceRevenueStatus';
  /** A path within the vendor's application. */
  iconPath?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  /** Whether revenues of this status count as received. */
  isConsiderAsActualValue?: Maybe<Scalars['Boolean']['output']>;
  isDefault?: Maybe<Scalars['Boolean']['output']>;
  /** The value of one member as the vendor sent it, named as the vendor spells it or as here. */
  raw?: Maybe<Scalars['JSON']['output']>;
  revenueStatusBaseId?: Maybe<Scalars['ID']['output']>;
  revenueStatusName?: Maybe<Scalars['String']['output']>;
  serviceId?: Maybe<Scalars['ID']['output']>;
  /** The status's own id; the global id also holds the service's. */
  vendorId?: Maybe<Scalars['ID']['output']>;
};


/** A status that the revenues of a service can have. */
export type ItmServiceRevenueStatusRawArgs = {
  field: Scalars['String']['input'];
};

/** A page of statuses of revenues. */
export type ItmServiceRevenueStatusConnection = {
  __typename?: 'ItmServiceRevenueStatusConnection';
  edges: Array<ItmServiceRevenueStatusEdge>;
  nodes: Array<ItmServiceRevenueStatus>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A status and its place in a list. */
export type ItmServiceRevenueStatusEdge = {
  __typename?: 'ItmServiceRevenueStatusEdge';
  cursor: Scalars['String']['output'];
  node: ItmServiceRevenueStatus;
};

/** What the revenues of a service can be narrowed by; all of it must hold. */
export type ItmServiceRevenueWhere = {
  activityDateGap?: InputMaybe<ItmIntEqual>;
  actualAmount?: InputMaybe<ItmDecimalEqual>;
  actualAmountChangeApplied?: InputMaybe<ItmDateTimeEqual>;
  actualAmountCurrencyAlphabeticCode?: InputMaybe<ItmStringEqual>;
  actualAmountCurrencyId?: InputMaybe<ItmIdEqual>;
  actualAmountCurrencySymbol?: InputMaybe<ItmStringEqual>;
  actualAmountExchangeRate?: InputMaybe<ItmDecimalEqual>;
  and?: InputMaybe<Array<ItmServiceRevenueWhere>>;
  dependingOnActivityId?: InputMaybe<ItmIdEqual>;
  dependingOnActivityName?: InputMaybe<ItmStringEqual>;
  description?: InputMaybe<ItmStringEqual>;
  dueDate?: InputMaybe<ItmDateTimeEqual>;
  isDependOnActivity?: InputMaybe<ItmBooleanEqual>;
  isStartDate?: InputMaybe<ItmBooleanEqual>;
  projectedAmount?: InputMaybe<ItmDecimalEqual>;
  projectedAmountChangeApplied?: InputMaybe<ItmDateTimeEqual>;
  projectedAmountCurrencyAlphabeticCode?: InputMaybe<ItmStringEqual>;
  projectedAmountCurrencyId?: InputMaybe<ItmIdEqual>;
  projectedAmountCurrencySymbol?: InputMaybe<ItmStringEqual>;
  projectedAmountExchangeRate?: InputMaybe<ItmDecimalEqual>;
  revenueId?: InputMaybe<ItmIdEqual>;
  revenueName?: InputMaybe<ItmStringEqual>;
  revenueNo?: InputMaybe<ItmStringEqual>;
  revenueStatusId?: InputMaybe<ItmIdEqual>;
  revenueStatusName?: InputMaybe<ItmStringEqual>;
  statusDate?: InputMaybe<ItmDateTimeEqual>;
};

/** A span of time in which an agile project works on some of its tasks. */
export type ItmSprint = Node & {
  __typename?: 'ItmSprint';
  accountId?: Maybe<Scalars['ID']['output']>;
  /** Empty in every sample; see `tasks`. Only the single sprint shows it. */
  allocatedTasks?: Maybe<Array<Maybe<Scalars['JSON']['output']>>>;
  creationDate?: Maybe<Scalars['DateTime']['output']>;
  creator?: Maybe<ItmSprintCreator>;
  /** Only the single sprint shows it: a list that asks for it costs a call for each. */
  creatorId?: Maybe<Scalars['ID']['output']>;
  description?: Maybe<Scalars['String']['output']>;
  /** Such as Week1. */
  duration?: Maybe<Scalars['String']['output']>;
  endDate?: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  isService?: Maybe<Scalars['Boolean']['output']>;
  languageId?: Maybe<Scalars['ID']['output']>;
  name?: Maybe<Scalars['String']['output']>;
  project?: Maybe<ItmProject>;
  projectId?: Maybe<Scalars['ID']['output']>;
  /** The value of one member as the vendor sent it, named as the vendor spells it or as here. */
  raw?: Maybe<Scalars['JSON']['output']>;
  startDate?: Maybe<Scalars['DateTime']['output']>;
  /** The tasks that are allocated to the sprint. */
  tasks?: Maybe<ItmSprintTaskConnection>;
  /** 0 or Project in the samples. */
  type?: Maybe<Scalars['String']['output']>;
  /** A GUID; the global id also holds the project's id. */
  vendorId?: Maybe<Scalars['ID']['output']>;
};


/** A span of time in which an agile project works on some of its tasks. */
export type ItmSprintRawArgs = {
  field: Scalars['String']['input'];
};


/** A span of time in which an agile project works on some of its tasks. */
export type ItmSprintTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of sprints. */
export type ItmSprintConnection = {
  __typename?: 'ItmSprintConnection';
  edges: Array<ItmSprintEdge>;
  nodes: Array<ItmSprint>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** Who made a sprint. */
export type ItmSprintCreator = {
  __typename?: 'ItmSprintCreator';
  accountId?: Maybe<Scalars['ID']['output']>;
  displayName?: Maybe<Scalars['String']['output']>;
  emailAddress?: Maybe<Scalars['String']['output']>;
  firstName?: Maybe<Scalars['String']['output']>;
  lastName?: Maybe<Scalars['String']['output']>;
  /** A path within the vendor's application. */
  photo?: Maybe<Scalars['String']['output']>;
  userId?: Maybe<Scalars['ID']['output']>;
  userRoleId?: Maybe<Scalars['ID']['output']>;
};

/** A sprint and its place in a list. */
export type ItmSprintEdge = {
  __typename?: 'ItmSprintEdge';
  cursor: Scalars['String']['output'];
  node: ItmSprint;
};

/** The order of a list of sprints. */
export type ItmSprintOrder = {
  direction?: InputMaybe<OrderDirection>;
  field: ItmSprintOrderField;
};

/** What sprints can be ordered by. */
export type ItmSprintOrderField =
  | 'CREATION_DATE'
  | 'END_DATE'
  | 'ID'
  | 'NAME'
  | 'START_DATE';

/** The sprint of a task, by name only. */
export type ItmSprintRef = {
  __typename?: 'ItmSprintRef';
  name?: Maybe<Scalars['String']['output']>;
};

/** A task as a sprint shows it. */
export type ItmSprintTask = Node & {
  __typename?: 'ItmSprintTask';
  details?: Maybe<Scalars['String']['output']>;
  displayInPortfolio?: Maybe<Scalars['Boolean']['output']>;
  /** In working days. */
  duration?: Maybe<Scalars['Int']['output']>;
  endDate?: Maybe<Scalars['DateTime']['output']>;
  favouriteId?: Maybe<Scalars['ID']['output']>;
  id: Scalars['ID']['output'];
  /** 0 is none. */
  jiraId?: Maybe<Scalars['ID']['output']>;
  kindId?: Maybe<Scalars['Int']['output']>;
  kindIdCode?: Maybe<ItmTaskKind>;
  name?: Maybe<Scalars['String']['output']>;
  no?: Maybe<Scalars['String']['output']>;
  parentTask?: Maybe<ItmTask>;
  priority?: Maybe<ItmTaskPriority>;
  project?: Maybe<ItmProject>;
  projectId?: Maybe<Scalars['ID']['output']>;
  /** The value of one member as the vendor sent it, named as the vendor spells it or as here. */
  raw?: Maybe<Scalars['JSON']['output']>;
  revenueMilestone?: Maybe<Scalars['Boolean']['output']>;
  sprint?: Maybe<ItmSprintRef>;
  sprintId?: Maybe<Scalars['ID']['output']>;
  startDate?: Maybe<Scalars['DateTime']['output']>;
  status?: Maybe<ItmTaskStatus>;
  swimlane?: Maybe<ItmIdName>;
  task?: Maybe<ItmTask>;
  type?: Maybe<ItmTaskType>;
  /** The task's id; the global id also holds the project's and the sprint's. */
  vendorId?: Maybe<Scalars['ID']['output']>;
};


/** A task as a sprint shows it. */
export type ItmSprintTaskRawArgs = {
  field: Scalars['String']['input'];
};

/** A page of tasks of a sprint. */
export type ItmSprintTaskConnection = {
  __typename?: 'ItmSprintTaskConnection';
  edges: Array<ItmSprintTaskEdge>;
  nodes: Array<ItmSprintTask>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A task of a sprint and its place in a list. */
export type ItmSprintTaskEdge = {
  __typename?: 'ItmSprintTaskEdge';
  cursor: Scalars['String']['output'];
  node: ItmSprintTask;
};

/** What the sprints of a project can be narrowed by; all of it must hold. */
export type ItmSprintWhere = {
  and?: InputMaybe<Array<ItmSprintWhere>>;
  creationDate?: InputMaybe<ItmDateTimeFilter>;
  description?: InputMaybe<ItmStringFilter>;
  duration?: InputMaybe<ItmStringFilter>;
  endDate?: InputMaybe<ItmDateTimeFilter>;
  name?: InputMaybe<ItmStringFilter>;
  startDate?: InputMaybe<ItmDateTimeFilter>;
};

/** Tests of a text in a list of the older kind, which knows equality alone. */
export type ItmStringEqual = {
  eq?: InputMaybe<Scalars['String']['input']>;
};

/** Tests of a text. The vendor decides whether case counts; its sample of a part of a name ignores it. */
export type ItmStringFilter = {
  contains?: InputMaybe<Scalars['String']['input']>;
  endsWith?: InputMaybe<Scalars['String']['input']>;
  eq?: InputMaybe<Scalars['String']['input']>;
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  ne?: InputMaybe<Scalars['String']['input']>;
  notIn?: InputMaybe<Array<Scalars['String']['input']>>;
  startsWith?: InputMaybe<Scalars['String']['input']>;
};

/** A row of a project's board. */
export type ItmSwimlane = Node & {
  __typename?: 'ItmSwimlane';
  /** Such as #fabe3c. */
  colorCode?: Maybe<Scalars['String']['output']>;
  description?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  kanbanProjectSwimlaneId?: Maybe<Scalars['ID']['output']>;
  order?: Maybe<Scalars['Int']['output']>;
  project?: Maybe<ItmProject>;
  projectId?: Maybe<Scalars['ID']['output']>;
  /** The value of one member as the vendor sent it, named as the vendor spells it or as here. */
  raw?: Maybe<Scalars['JSON']['output']>;
  swimlaneName?: Maybe<Scalars['String']['output']>;
  /** The swimlane's own id; the global id also holds the project's. */
  vendorId?: Maybe<Scalars['ID']['output']>;
};


/** A row of a project's board. */
export type ItmSwimlaneRawArgs = {
  field: Scalars['String']['input'];
};

/** A page of swimlanes. */
export type ItmSwimlaneConnection = {
  __typename?: 'ItmSwimlaneConnection';
  edges: Array<ItmSwimlaneEdge>;
  nodes: Array<ItmSwimlane>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A swimlane and its place in a list. */
export type ItmSwimlaneEdge = {
  __typename?: 'ItmSwimlaneEdge';
  cursor: Scalars['String']['output'];
  node: ItmSwimlane;
};

/** A task of a project, or a summary of tasks below it. */
export type ItmTask = Node & {
  __typename?: 'ItmTask';
  /** The same as customFields, under the vendor's name. */
  allCustomFields?: Maybe<Scalars['JSONObject']['output']>;
  /** The same task as the vendor shows it alone, should the search leave something out; a call for each. */
  alone?: Maybe<ItmTask>;
  /** The kind in words. */
  category?: Maybe<Scalars['String']['output']>;
  /** Tasks that stand below this one, when it is a summary. */
  children?: Maybe<ItmTaskConnection>;
  /** In percent. */
  completed?: Maybe<Scalars['Decimal']['output']>;
  creationDate?: Maybe<Scalars['DateTime']['output']>;
  /** One custom field by its label; case and spaces do not count. */
  customField?: Maybe<Scalars['JSON']['output']>;
  /** Custom fields by their labels, which may change. */
  customFields?: Maybe<Scalars['JSONObject']['output']>;
  details?: Maybe<Scalars['String']['output']>;
  displayInPortfolio?: Maybe<Scalars['Boolean']['output']>;
  /** In working days. */
  duration?: Maybe<Scalars['Int']['output']>;
  effortsByCategory?: Maybe<ItmEffortByCategoryConnection>;
  effortsByMember?: Maybe<ItmEffortByMemberConnection>;
  endDate?: Maybe<Scalars['DateTime']['output']>;
  favouriteId?: Maybe<Scalars['ID']['output']>;
  id: Scalars['ID']['output'];
  /** Counted from 1 in its project. */
  idWithinEntity?: Maybe<Scalars['Int']['output']>;
  kindId?: Maybe<Scalars['Int']['output']>;
  kindIdCode?: Maybe<ItmTaskKind>;
  name?: Maybe<Scalars['String']['output']>;
  no?: Maybe<Scalars['String']['output']>;
  /** The summary that it stands below. */
  parentTask?: Maybe<ItmTask>;
  priority?: Maybe<ItmTaskPriority>;
  progressReports?: Maybe<ItmTaskProgressReportConnection>;
  project?: Maybe<ItmProject>;
  projectId?: Maybe<Scalars['ID']['output']>;
  purchases?: Maybe<ItmPurchaseConnection>;
  /** The value of one member as the vendor sent it, named as the vendor spells it or as here. */
  raw?: Maybe<Scalars['JSON']['output']>;
  revenueMilestone?: Maybe<Scalars['Boolean']['output']>;
  revenues?: Maybe<ItmRevenueConnection>;
  sprint?: Maybe<ItmSprintRef>;
  startDate?: Maybe<Scalars['DateTime']['output']>;
  status?: Maybe<ItmTaskStatus>;
  swimlane?: Maybe<ItmIdName>;
  /** The purchases as the task shows them, by their ids; `purchases` finds those whose date follows the task. */
  taskPurchases?: Maybe<ItmTaskPurchaseConnection>;
  team?: Maybe<ItmTaskTeam>;
  teamMembers?: Maybe<ItmTaskTeamMemberConnection>;
  type?: Maybe<ItmTaskType>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};


/** A task of a project, or a summary of tasks below it. */
export type ItmTaskChildrenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<ItmTaskOrder>>;
  where?: InputMaybe<ItmTaskWhere>;
};


/** A task of a project, or a summary of tasks below it. */
export type ItmTaskCustomFieldArgs = {
  name: Scalars['String']['input'];
};


/** A task of a project, or a summary of tasks below it. */
export type ItmTaskEffortsByCategoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A task of a project, or a summary of tasks below it. */
export type ItmTaskEffortsByMemberArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A task of a project, or a summary of tasks below it. */
export type ItmTaskProgressReportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<ItmTaskProgressReportWhere>;
};


/** A task of a project, or a summary of tasks below it. */
export type ItmTaskPurchasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<ItmPurchaseOrder>>;
  where?: InputMaybe<ItmPurchaseWhere>;
};


/** A task of a project, or a summary of tasks below it. */
export type ItmTaskRawArgs = {
  field: Scalars['String']['input'];
};


/** A task of a project, or a summary of tasks below it. */
export type ItmTaskRevenuesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<ItmRevenueOrder>>;
  where?: InputMaybe<ItmRevenueWhere>;
};


/** A task of a project, or a summary of tasks below it. */
export type ItmTaskTaskPurchasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A task of a project, or a summary of tasks below it. */
export type ItmTaskTeamMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of tasks. */
export type ItmTaskConnection = {
  __typename?: 'ItmTaskConnection';
  edges: Array<ItmTaskEdge>;
  nodes: Array<ItmTask>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A task that another one waits for. */
export type ItmTaskDependency = Node & {
  __typename?: 'ItmTaskDependency';
  cls?: Maybe<Scalars['String']['output']>;
  from?: Maybe<Scalars['ID']['output']>;
  fromTask?: Maybe<ItmTask>;
  fromTaskNo?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  /** How long the second waits, in `lagUnit`. */
  lag?: Maybe<Scalars['String']['output']>;
  lagUnit?: Maybe<Scalars['String']['output']>;
  lagUnitCode?: Maybe<ItmLagUnit>;
  project?: Maybe<ItmProject>;
  projectId?: Maybe<Scalars['ID']['output']>;
  /** The value of one member as the vendor sent it, named as the vendor spells it or as here. */
  raw?: Maybe<Scalars['JSON']['output']>;
  to?: Maybe<Scalars['ID']['output']>;
  toTask?: Maybe<ItmTask>;
  toTaskNo?: Maybe<Scalars['String']['output']>;
  type?: Maybe<Scalars['Int']['output']>;
  typeCode?: Maybe<ItmDependencyType>;
  /** The dependency's own id; the global id also holds the project's. */
  vendorId?: Maybe<Scalars['ID']['output']>;
};


/** A task that another one waits for. */
export type ItmTaskDependencyRawArgs = {
  field: Scalars['String']['input'];
};

/** A page of dependencies. */
export type ItmTaskDependencyConnection = {
  __typename?: 'ItmTaskDependencyConnection';
  edges: Array<ItmTaskDependencyEdge>;
  nodes: Array<ItmTaskDependency>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A dependency and its place in a list. */
export type ItmTaskDependencyEdge = {
  __typename?: 'ItmTaskDependencyEdge';
  cursor: Scalars['String']['output'];
  node: ItmTaskDependency;
};

/** A task and its place in a list. */
export type ItmTaskEdge = {
  __typename?: 'ItmTaskEdge';
  cursor: Scalars['String']['output'];
  node: ItmTask;
};

/** Whether a task is one, or sums up others. */
export type ItmTaskKind =
  /** 2: sums up the tasks below it. */
  | 'SUMMARY'
  /** 3 */
  | 'TASK';

/** Tests of a task's kind. */
export type ItmTaskKindFilter = {
  eq?: InputMaybe<ItmTaskKind>;
  in?: InputMaybe<Array<ItmTaskKind>>;
  ne?: InputMaybe<ItmTaskKind>;
  notIn?: InputMaybe<Array<ItmTaskKind>>;
};

/** The order of a list of tasks. */
export type ItmTaskOrder = {
  direction?: InputMaybe<OrderDirection>;
  field: ItmTaskOrderField;
};

/** What tasks can be ordered by. */
export type ItmTaskOrderField =
  | 'CATEGORY'
  | 'COMPLETED'
  | 'CREATION_DATE'
  | 'DURATION'
  | 'END_DATE'
  | 'ID'
  | 'ID_WITHIN_ENTITY'
  | 'KIND_ID'
  | 'NAME'
  | 'NO'
  | 'PRIORITY_NAME'
  | 'PROJECT_ID'
  | 'SPRINT_NAME'
  | 'START_DATE'
  | 'STATUS_NAME'
  | 'TYPE_NAME';

/** How urgent a task is. */
export type ItmTaskPriority = {
  __typename?: 'ItmTaskPriority';
  default?: Maybe<Scalars['Boolean']['output']>;
  name?: Maybe<Scalars['String']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** How far somebody judged a task to be on a day. */
export type ItmTaskProgressReport = Node & {
  __typename?: 'ItmTaskProgressReport';
  assessment?: Maybe<ItmProjectAssessment>;
  /** A person's name. */
  createdBy?: Maybe<Scalars['String']['output']>;
  detailDescription?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  percentageCompleted?: Maybe<Scalars['Decimal']['output']>;
  project?: Maybe<ItmProject>;
  projectId?: Maybe<Scalars['ID']['output']>;
  /** The value of one member as the vendor sent it, named as the vendor spells it or as here. */
  raw?: Maybe<Scalars['JSON']['output']>;
  reportDate?: Maybe<Scalars['DateTime']['output']>;
  shortDescription?: Maybe<Scalars['String']['output']>;
  task?: Maybe<ItmTask>;
  taskId?: Maybe<Scalars['ID']['output']>;
  /** Names, a comma between them. Only of a single report. */
  taskManager?: Maybe<Scalars['String']['output']>;
  /** Only in lists. */
  taskManagers?: Maybe<Array<ItmUserRef>>;
  taskName?: Maybe<Scalars['String']['output']>;
  taskProgressId?: Maybe<Scalars['ID']['output']>;
  /** The report's own id; the global id also holds the project's and the task's. */
  vendorId?: Maybe<Scalars['ID']['output']>;
};


/** How far somebody judged a task to be on a day. */
export type ItmTaskProgressReportRawArgs = {
  field: Scalars['String']['input'];
};

/** A page of progress reports of a task. */
export type ItmTaskProgressReportConnection = {
  __typename?: 'ItmTaskProgressReportConnection';
  edges: Array<ItmTaskProgressReportEdge>;
  nodes: Array<ItmTaskProgressReport>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A progress report and its place in a list. */
export type ItmTaskProgressReportEdge = {
  __typename?: 'ItmTaskProgressReportEdge';
  cursor: Scalars['String']['output'];
  node: ItmTaskProgressReport;
};

/** What the progress reports of a task can be narrowed by; all of it must hold. */
export type ItmTaskProgressReportWhere = {
  and?: InputMaybe<Array<ItmTaskProgressReportWhere>>;
  assessmentId?: InputMaybe<ItmIdEqual>;
  assessmentName?: InputMaybe<ItmStringEqual>;
  detailDescription?: InputMaybe<ItmStringEqual>;
  percentageCompleted?: InputMaybe<ItmDecimalEqual>;
  reportDate?: InputMaybe<ItmDateTimeEqual>;
  shortDescription?: InputMaybe<ItmStringEqual>;
  taskName?: InputMaybe<ItmStringEqual>;
  taskProgressId?: InputMaybe<ItmIdEqual>;
};

/** A purchase as its task shows it: in the samples no more than its id. */
export type ItmTaskPurchase = Node & {
  __typename?: 'ItmTaskPurchase';
  accountId?: Maybe<Scalars['ID']['output']>;
  actualAmount?: Maybe<ItmMoney>;
  /** The same as customFields, under the vendor's name. */
  allCustomFields?: Maybe<Scalars['JSONObject']['output']>;
  amount?: Maybe<Scalars['Decimal']['output']>;
  baselineBlendedDate?: Maybe<Scalars['DateTime']['output']>;
  baselineBlendedProjectedAmount?: Maybe<Scalars['Decimal']['output']>;
  baselineDueDate?: Maybe<Scalars['DateTime']['output']>;
  baselineProjectedAmount?: Maybe<Scalars['Decimal']['output']>;
  budgetAccountName?: Maybe<Scalars['String']['output']>;
  /** One custom field by its label; case and spaces do not count. */
  customField?: Maybe<Scalars['JSON']['output']>;
  /** Custom fields by their labels, which may change. */
  customFields?: Maybe<Scalars['JSONObject']['output']>;
  dependOnTaskDate?: Maybe<Scalars['DateTime']['output']>;
  dependingOnTaskName?: Maybe<Scalars['String']['output']>;
  dependingOnTaskPercentCompleted?: Maybe<Scalars['Decimal']['output']>;
  description?: Maybe<Scalars['String']['output']>;
  dueDate?: Maybe<Scalars['DateTime']['output']>;
  firstRecurrenceDate?: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  isConsiderAsActualValue?: Maybe<Scalars['Boolean']['output']>;
  isDependOnTask?: Maybe<Scalars['Boolean']['output']>;
  isDependUponTaskStartDate?: Maybe<Scalars['Boolean']['output']>;
  isDocumentAttached?: Maybe<Scalars['Boolean']['output']>;
  isFromTaskPurchases?: Maybe<Scalars['Boolean']['output']>;
  isTaskAssociated?: Maybe<Scalars['Boolean']['output']>;
  languageId?: Maybe<Scalars['ID']['output']>;
  name?: Maybe<Scalars['String']['output']>;
  no?: Maybe<Scalars['String']['output']>;
  project?: Maybe<ItmProject>;
  projectCostId?: Maybe<Scalars['ID']['output']>;
  projectId?: Maybe<Scalars['ID']['output']>;
  projectedAmount?: Maybe<ItmMoney>;
  providerName?: Maybe<Scalars['String']['output']>;
  /** The whole record. */
  purchase?: Maybe<ItmPurchase>;
  /** The value of one member as the vendor sent it, named as the vendor spells it or as here. */
  raw?: Maybe<Scalars['JSON']['output']>;
  statusDate?: Maybe<Scalars['DateTime']['output']>;
  statusId?: Maybe<Scalars['ID']['output']>;
  statusName?: Maybe<Scalars['String']['output']>;
  task?: Maybe<ItmTask>;
  taskDateGap?: Maybe<Scalars['Int']['output']>;
  taskDue?: Maybe<Scalars['DateTime']['output']>;
  taskId?: Maybe<Scalars['ID']['output']>;
  taskStart?: Maybe<Scalars['DateTime']['output']>;
  typeId?: Maybe<Scalars['ID']['output']>;
  typeName?: Maybe<Scalars['String']['output']>;
  userId?: Maybe<Scalars['ID']['output']>;
  /** The purchase's id; the global id also holds the project's and the task's. */
  vendorId?: Maybe<Scalars['ID']['output']>;
};


/** A purchase as its task shows it: in the samples no more than its id. */
export type ItmTaskPurchaseCustomFieldArgs = {
  name: Scalars['String']['input'];
};


/** A purchase as its task shows it: in the samples no more than its id. */
export type ItmTaskPurchaseRawArgs = {
  field: Scalars['String']['input'];
};

/** A page of purchases of a task. */
export type ItmTaskPurchaseConnection = {
  __typename?: 'ItmTaskPurchaseConnection';
  edges: Array<ItmTaskPurchaseEdge>;
  nodes: Array<ItmTaskPurchase>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A purchase of a task and its place in a list. */
export type ItmTaskPurchaseEdge = {
  __typename?: 'ItmTaskPurchaseEdge';
  cursor: Scalars['String']['output'];
  node: ItmTaskPurchase;
};

/** A column of the account's task board. */
export type ItmTaskStatus = {
  __typename?: 'ItmTaskStatus';
  automaticProgress?: Maybe<Scalars['Boolean']['output']>;
  color?: Maybe<Scalars['String']['output']>;
  colorCode?: Maybe<ItmTaskStatusColor>;
  date?: Maybe<Scalars['DateTime']['output']>;
  default?: Maybe<Scalars['Boolean']['output']>;
  kanbanId?: Maybe<Scalars['ID']['output']>;
  languageId?: Maybe<Scalars['ID']['output']>;
  name?: Maybe<Scalars['String']['output']>;
  order?: Maybe<Scalars['Int']['output']>;
  parentKanbanTaskStatusId?: Maybe<Scalars['ID']['output']>;
  type?: Maybe<ItmTaskStatusKind>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** A traffic light. */
export type ItmTaskStatusColor =
  | 'GREEN'
  | 'RED'
  | 'YELLOW';

/** What a column of a task board means, whatever the account calls it. */
export type ItmTaskStatusKind = {
  __typename?: 'ItmTaskStatusKind';
  idCode?: Maybe<ItmTaskStatusType>;
  isArchive?: Maybe<Scalars['Boolean']['output']>;
  isBacklog?: Maybe<Scalars['Boolean']['output']>;
  name?: Maybe<Scalars['String']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** The meanings a column can have, by the longer of the vendor's two lists. */
export type ItmTaskStatusType =
  | 'ARCHIVE'
  | 'BACKLOG'
  | 'DONE'
  | 'IN_PROGRESS'
  | 'TO_DO';

/** Tests of what the task's column means. */
export type ItmTaskStatusTypeFilter = {
  eq?: InputMaybe<ItmTaskStatusType>;
  in?: InputMaybe<Array<ItmTaskStatusType>>;
  ne?: InputMaybe<ItmTaskStatusType>;
  notIn?: InputMaybe<Array<ItmTaskStatusType>>;
};

/** The people of a task. */
export type ItmTaskTeam = {
  __typename?: 'ItmTaskTeam';
  /** Not documented further. */
  teamMembers?: Maybe<Array<Maybe<Scalars['JSON']['output']>>>;
};

/** Somebody who works on a task. */
export type ItmTaskTeamMember = Node & {
  __typename?: 'ItmTaskTeamMember';
  /** The path of departments, backslashes between them. */
  departmentName?: Maybe<Scalars['String']['output']>;
  firstName?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  lastName?: Maybe<Scalars['String']['output']>;
  positionName?: Maybe<Scalars['String']['output']>;
  project?: Maybe<ItmProject>;
  projectId?: Maybe<Scalars['ID']['output']>;
  projectUserId?: Maybe<Scalars['ID']['output']>;
  /** The value of one member as the vendor sent it, named as the vendor spells it or as here. */
  raw?: Maybe<Scalars['JSON']['output']>;
  /** The name as it is shown. */
  serviceAlias?: Maybe<Scalars['String']['output']>;
  /** The place in the list, from 1. */
  srNo?: Maybe<Scalars['String']['output']>;
  task?: Maybe<ItmTask>;
  taskId?: Maybe<Scalars['ID']['output']>;
  taskUserId?: Maybe<Scalars['ID']['output']>;
  userId?: Maybe<Scalars['ID']['output']>;
  /** The same as userId in every sample. */
  userId1?: Maybe<Scalars['ID']['output']>;
  /** The e-mail address. */
  userName?: Maybe<Scalars['String']['output']>;
  userRole?: Maybe<Scalars['String']['output']>;
  userRoleCode?: Maybe<ItmTaskUserRole>;
  /** The assignment's id; the global id also holds the project's and the task's. */
  vendorId?: Maybe<Scalars['ID']['output']>;
};


/** Somebody who works on a task. */
export type ItmTaskTeamMemberRawArgs = {
  field: Scalars['String']['input'];
};

/** A page of members of a task. */
export type ItmTaskTeamMemberConnection = {
  __typename?: 'ItmTaskTeamMemberConnection';
  edges: Array<ItmTaskTeamMemberEdge>;
  nodes: Array<ItmTaskTeamMember>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A member of a task and its place in a list. */
export type ItmTaskTeamMemberEdge = {
  __typename?: 'ItmTaskTeamMemberEdge';
  cursor: Scalars['String']['output'];
  node: ItmTaskTeamMember;
};

/** A sort of task that the account made. */
export type ItmTaskType = {
  __typename?: 'ItmTaskType';
  default?: Maybe<Scalars['Boolean']['output']>;
  name?: Maybe<Scalars['String']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};

/** What a member of a task's team is there. */
export type ItmTaskUserRole =
  | 'MANAGER';

/** What tasks can be narrowed by; all of it must hold. */
export type ItmTaskWhere = {
  and?: InputMaybe<Array<ItmTaskWhere>>;
  category?: InputMaybe<ItmStringFilter>;
  completed?: InputMaybe<ItmDecimalFilter>;
  creationDate?: InputMaybe<ItmDateTimeFilter>;
  details?: InputMaybe<ItmStringFilter>;
  displayInPortfolio?: InputMaybe<ItmBooleanFilter>;
  duration?: InputMaybe<ItmIntFilter>;
  endDate?: InputMaybe<ItmDateTimeFilter>;
  id?: InputMaybe<ItmIdFilter>;
  idWithinEntity?: InputMaybe<ItmIntFilter>;
  kindId?: InputMaybe<ItmIntFilter>;
  kindIdCode?: InputMaybe<ItmTaskKindFilter>;
  name?: InputMaybe<ItmStringFilter>;
  no?: InputMaybe<ItmStringFilter>;
  parentTaskId?: InputMaybe<ItmIdFilter>;
  priorityId?: InputMaybe<ItmIdFilter>;
  priorityName?: InputMaybe<ItmStringFilter>;
  projectId?: InputMaybe<ItmIdFilter>;
  revenueMilestone?: InputMaybe<ItmBooleanFilter>;
  sprintName?: InputMaybe<ItmStringFilter>;
  startDate?: InputMaybe<ItmDateTimeFilter>;
  statusId?: InputMaybe<ItmIdFilter>;
  statusName?: InputMaybe<ItmStringFilter>;
  statusTypeId?: InputMaybe<ItmIntFilter>;
  statusTypeIdCode?: InputMaybe<ItmTaskStatusTypeFilter>;
  swimlaneId?: InputMaybe<ItmIdFilter>;
  swimlaneName?: InputMaybe<ItmStringFilter>;
  typeId?: InputMaybe<ItmIdFilter>;
  typeName?: InputMaybe<ItmStringFilter>;
};

/** The budget set for the project as a whole. */
export type ItmTopDownBudget = {
  __typename?: 'ItmTopDownBudget';
  topDownExternalTeamCost?: Maybe<Scalars['Decimal']['output']>;
  topDownExternalTeamCostChangeApplied?: Maybe<Scalars['DateTime']['output']>;
  topDownExternalTeamCostCurrencyId?: Maybe<Scalars['ID']['output']>;
  topDownExternalTeamCostExchangeRate?: Maybe<Scalars['Decimal']['output']>;
  topDownExternalTeamHours?: Maybe<Scalars['String']['output']>;
  topDownInternalTeamCost?: Maybe<Scalars['Decimal']['output']>;
  topDownInternalTeamCostChangeApplied?: Maybe<Scalars['DateTime']['output']>;
  topDownInternalTeamCostCurrencyId?: Maybe<Scalars['ID']['output']>;
  topDownInternalTeamCostExchangeRate?: Maybe<Scalars['Decimal']['output']>;
  topDownInternalTeamHours?: Maybe<Scalars['String']['output']>;
  topDownPurchases?: Maybe<Scalars['Decimal']['output']>;
  topDownPurchasesBudgetExchangeRate?: Maybe<Scalars['Decimal']['output']>;
  topDownPurchasesChangeApplied?: Maybe<Scalars['DateTime']['output']>;
  topDownPurchasesCurrencyId?: Maybe<Scalars['ID']['output']>;
  topDownRevenue?: Maybe<Scalars['Decimal']['output']>;
  topDownRevenueChangeApplied?: Maybe<Scalars['DateTime']['output']>;
  topDownRevenueCurrencyId?: Maybe<Scalars['ID']['output']>;
  topDownRevenueExchangeRate?: Maybe<Scalars['Decimal']['output']>;
  topDownUndefinedTeamCost?: Maybe<Scalars['Decimal']['output']>;
  topDownUndefinedTeamCostChangeApplied?: Maybe<Scalars['DateTime']['output']>;
  topDownUndefinedTeamCostCurrencyId?: Maybe<Scalars['ID']['output']>;
  topDownUndefinedTeamCostExchangeRate?: Maybe<Scalars['Decimal']['output']>;
  topDownUndefinedTeamHours?: Maybe<Scalars['String']['output']>;
};

/** How much somebody could work in an interval, in minutes as far as the sample tells. */
export type ItmUserCapacity = {
  __typename?: 'ItmUserCapacity';
  capacity?: Maybe<Scalars['Int']['output']>;
  intervalIdentity?: Maybe<Scalars['Int']['output']>;
  isUserOnHoliday?: Maybe<Scalars['Boolean']['output']>;
};

/** A person as other records name one. */
export type ItmUserRef = {
  __typename?: 'ItmUserRef';
  displayName?: Maybe<Scalars['String']['output']>;
  emailAddress?: Maybe<Scalars['String']['output']>;
  userId?: Maybe<Scalars['ID']['output']>;
};

/** A record that a link may mean. */
export type LinkCandidate = {
  __typename?: 'LinkCandidate';
  /** Global id of the record. */
  id: Scalars['ID']['output'];
  /** What the record is called by its vendor. */
  name?: Maybe<Scalars['String']['output']>;
  /** The record itself. */
  node?: Maybe<Node>;
  vendorId: Scalars['ID']['output'];
};

/** How a cross-vendor link was found, or why it was not. */
export type LinkInfo = {
  __typename?: 'LinkInfo';
  /** The records among which an ambiguous key could not choose; for a link that was found, the records found (the first 25). */
  candidates: Array<LinkCandidate>;
  /** The value by which both sides agree, as it was compared. */
  key?: Maybe<Scalars['String']['output']>;
  /** The rule that decided, such as `project-code`; null when none did. */
  rule?: Maybe<Scalars['String']['output']>;
  status: LinkStatus;
};

export type LinkStatus =
  /** The key leads to several records where one was needed: nothing is linked, they are offered as candidates. */
  | 'AMBIGUOUS'
  /** The key leads to one record, or to all records of a link with several. */
  | 'LINKED'
  /** No rule found a record. */
  | 'NONE'
  /** A vendor that had to be asked did not answer; see `errors`. */
  | 'UNKNOWN';

/** A record that can be fetched again by its global id. */
export type Node = {
  /** Global and opaque: good for `node`, and wherever an id of this type is asked for. */
  id: Scalars['ID']['output'];
};

export type OrderDirection =
  | 'ASC'
  | 'DESC';

/** Where a page of a connection lies in its list (Relay). */
export type PageInfo = {
  __typename?: 'PageInfo';
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether rows follow this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether rows stand before this page. */
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** A postal address. */
export type ProjectorAddress = {
  __typename?: 'ProjectorAddress';
  addressLine1?: Maybe<Scalars['String']['output']>;
  addressLine2?: Maybe<Scalars['String']['output']>;
  attention?: Maybe<Scalars['String']['output']>;
  city?: Maybe<Scalars['String']['output']>;
  companyName?: Maybe<Scalars['String']['output']>;
  country?: Maybe<Scalars['String']['output']>;
  stateOrProvince?: Maybe<Scalars['String']['output']>;
  zipOrPostalCode?: Maybe<Scalars['String']['output']>;
};

export type ProjectorAmountFilter = {
  eq?: InputMaybe<Scalars['Decimal']['input']>;
  gt?: InputMaybe<Scalars['Decimal']['input']>;
  gte?: InputMaybe<Scalars['Decimal']['input']>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  lt?: InputMaybe<Scalars['Decimal']['input']>;
  lte?: InputMaybe<Scalars['Decimal']['input']>;
  ne?: InputMaybe<Scalars['Decimal']['input']>;
};

/** A client: an organisation that contracts are made with. */
export type ProjectorClient = Node & {
  __typename?: 'ProjectorClient';
  address?: Maybe<ProjectorAddress>;
  clientId?: Maybe<Scalars['ID']['output']>;
  clientName?: Maybe<Scalars['String']['output']>;
  clientNumber?: Maybe<Scalars['String']['output']>;
  clientUid?: Maybe<Scalars['ID']['output']>;
  id: Scalars['ID']['output'];
  inactiveFlag?: Maybe<Scalars['Boolean']['output']>;
  parentClient?: Maybe<ProjectorClient>;
  parentClientIdentity?: Maybe<ProjectorClientRef>;
  /** The value of one member as the vendor sent it, named as the vendor spells it or as here. */
  raw?: Maybe<Scalars['JSON']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};


/** A client: an organisation that contracts are made with. */
export type ProjectorClientRawArgs = {
  field: Scalars['String']['input'];
};

/** A client as other records name one. */
export type ProjectorClientRef = {
  __typename?: 'ProjectorClientRef';
  clientId?: Maybe<Scalars['ID']['output']>;
  /** Customer number, where one was given. */
  clientNumber?: Maybe<Scalars['String']['output']>;
  clientUid?: Maybe<Scalars['ID']['output']>;
};

/** A client with a name. */
export type ProjectorClientSummary = {
  __typename?: 'ProjectorClientSummary';
  clientId?: Maybe<Scalars['ID']['output']>;
  clientName?: Maybe<Scalars['String']['output']>;
  clientNumber?: Maybe<Scalars['String']['output']>;
  clientUid?: Maybe<Scalars['ID']['output']>;
  inactiveFlag?: Maybe<Scalars['Boolean']['output']>;
  parentClientIdentity?: Maybe<ProjectorClientRef>;
};

/** A line of a contract: what is sold, on which terms, with its milestones. */
export type ProjectorContractLineItem = Node & {
  __typename?: 'ProjectorContractLineItem';
  contractLineItemDetail?: Maybe<ProjectorContractLineItemDetail>;
  engagement?: Maybe<ProjectorEngagement>;
  id: Scalars['ID']['output'];
  lastFroTimeCardDate?: Maybe<Scalars['DateTime']['output']>;
  lastRevenueRecognitionCutoffDate?: Maybe<Scalars['DateTime']['output']>;
  milestones?: Maybe<Array<ProjectorContractLineItemMilestone>>;
  /** The project that takes the hours beyond those contracted. */
  overageProject?: Maybe<ProjectorProject>;
  /** The value of one member as the vendor sent it, named as the vendor spells it or as here. */
  raw?: Maybe<Scalars['JSON']['output']>;
  /** 1753-01-01 stands for none. */
  revenueCutoffDate?: Maybe<Scalars['DateTime']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};


/** A line of a contract: what is sold, on which terms, with its milestones. */
export type ProjectorContractLineItemRawArgs = {
  field: Scalars['String']['input'];
};

export type ProjectorContractLineItemConnection = {
  __typename?: 'ProjectorContractLineItemConnection';
  edges: Array<ProjectorContractLineItemEdge>;
  nodes: Array<ProjectorContractLineItem>;
  pageInfo: PageInfo;
  /** Null unless all engagements were read. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** The part of a contract line item that can be saved. Amounts are in the engagement's currency. */
export type ProjectorContractLineItemDetail = {
  __typename?: 'ProjectorContractLineItemDetail';
  contractLineItemCode?: Maybe<Scalars['String']['output']>;
  contractLineItemId?: Maybe<Scalars['ID']['output']>;
  contractLineItemName?: Maybe<Scalars['String']['output']>;
  contractLineItemUid?: Maybe<Scalars['ID']['output']>;
  /** Not documented further. */
  contractTypeIdentity?: Maybe<Scalars['JSON']['output']>;
  costContractTerms?: Maybe<Scalars['String']['output']>;
  deferredRevenueOpeningBalanceEngCurrency?: Maybe<Scalars['Decimal']['output']>;
  deferredRevenueOpeningBalanceEngGlCurrency?: Maybe<Scalars['Decimal']['output']>;
  engagementIdentity?: Maybe<ProjectorEngagementRef>;
  holdbackAmount?: Maybe<Scalars['Decimal']['output']>;
  holdbackPercent?: Maybe<Scalars['Decimal']['output']>;
  holdbackType?: Maybe<Scalars['String']['output']>;
  inheritPurchaseOrderNumberFlag?: Maybe<Scalars['Boolean']['output']>;
  maxCostContractAmount?: Maybe<Scalars['Decimal']['output']>;
  maxTimeContractAmount?: Maybe<Scalars['Decimal']['output']>;
  minCostContractAmount?: Maybe<Scalars['Decimal']['output']>;
  minTimeContractAmount?: Maybe<Scalars['Decimal']['output']>;
  modelContractedHoursAndOveragesFlag?: Maybe<Scalars['Boolean']['output']>;
  overageProjectIdentity?: Maybe<ProjectorProjectRef>;
  purchaseOrderNumber?: Maybe<Scalars['String']['output']>;
  revenueEarnedByDate?: Maybe<Scalars['DateTime']['output']>;
  revenueRecognitionMethod?: Maybe<Scalars['String']['output']>;
  /** Its items are not documented further. */
  revenueSchedule?: Maybe<Scalars['JSON']['output']>;
  timeContractTerms?: Maybe<Scalars['String']['output']>;
  /** Stands for this version of the record when it is saved. */
  timestamp?: Maybe<Scalars['String']['output']>;
};

export type ProjectorContractLineItemEdge = {
  __typename?: 'ProjectorContractLineItemEdge';
  cursor: Scalars['String']['output'];
  node: ProjectorContractLineItem;
};

/** A billing milestone of a contract line item. */
export type ProjectorContractLineItemMilestone = Node & {
  __typename?: 'ProjectorContractLineItemMilestone';
  /** The customer: of the linked project, else the engagement's client. */
  cirrusAccount?: Maybe<CirrusAccount>;
  cirrusAccountLink?: Maybe<LinkInfo>;
  contractLineItem?: Maybe<ProjectorContractLineItem>;
  createdByUserIdentity?: Maybe<ProjectorUserRef>;
  createdTimestamp?: Maybe<Scalars['DateTime']['output']>;
  /** The invoices that bill it. */
  currentRmsInvoices?: Maybe<CurrentRmsInvoiceConnection>;
  currentRmsInvoicesLink?: Maybe<LinkInfo>;
  id: Scalars['ID']['output'];
  /** The invoice that bills it. */
  invoiceIdentity?: Maybe<ProjectorInvoiceRef>;
  /** The project that it belongs to. */
  itmProject?: Maybe<ItmProject>;
  itmProjectLink?: Maybe<LinkInfo>;
  lastUpdatedByUserIdentity?: Maybe<ProjectorUserRef>;
  lastUpdatedTimestamp?: Maybe<Scalars['DateTime']['output']>;
  milestoneDetail?: Maybe<ProjectorContractLineItemMilestoneDetail>;
  milestoneStatus?: Maybe<Scalars['String']['output']>;
  milestoneStatusCode?: Maybe<ProjectorMilestoneStatus>;
  project?: Maybe<ProjectorProject>;
  /** The customer's purchase order that applies; kept on the contract line item or the engagement. */
  purchaseOrderNumber?: Maybe<Scalars['String']['output']>;
  /** The value of one member as the vendor sent it, named as the vendor spells it or as here. */
  raw?: Maybe<Scalars['JSON']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
  /** The supplier milestones that stand for the same billing event. */
  zivioMilestones?: Maybe<ZivioMilestoneConnection>;
  zivioMilestonesLink?: Maybe<LinkInfo>;
};


/** A billing milestone of a contract line item. */
export type ProjectorContractLineItemMilestoneCurrentRmsInvoicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A billing milestone of a contract line item. */
export type ProjectorContractLineItemMilestoneRawArgs = {
  field: Scalars['String']['input'];
};


/** A billing milestone of a contract line item. */
export type ProjectorContractLineItemMilestoneZivioMilestonesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

export type ProjectorContractLineItemMilestoneConnection = {
  __typename?: 'ProjectorContractLineItemMilestoneConnection';
  edges: Array<ProjectorContractLineItemMilestoneEdge>;
  nodes: Array<ProjectorContractLineItemMilestone>;
  pageInfo: PageInfo;
  /** Null unless all engagements were read. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** The part of a milestone that can be saved. */
export type ProjectorContractLineItemMilestoneDetail = {
  __typename?: 'ProjectorContractLineItemMilestoneDetail';
  /** Midnight UTC; once set, the status is A. */
  achievedDate?: Maybe<Scalars['DateTime']['output']>;
  contractLineItemIdentity?: Maybe<ProjectorContractLineItemRef>;
  contractLineItemMilestoneId?: Maybe<Scalars['ID']['output']>;
  contractLineItemMilestoneName?: Maybe<Scalars['String']['output']>;
  contractLineItemMilestoneUid?: Maybe<Scalars['ID']['output']>;
  description?: Maybe<Scalars['String']['output']>;
  /** True makes the status F. */
  foregoneFlag?: Maybe<Scalars['Boolean']['output']>;
  /** In the engagement's currency. */
  milestoneAmount?: Maybe<Scalars['Decimal']['output']>;
  plannedDate?: Maybe<Scalars['DateTime']['output']>;
  projectIdentity?: Maybe<ProjectorProjectRef>;
  projectTaskIdentity?: Maybe<ProjectorProjectTaskRef>;
};

export type ProjectorContractLineItemMilestoneEdge = {
  __typename?: 'ProjectorContractLineItemMilestoneEdge';
  cursor: Scalars['String']['output'];
  node: ProjectorContractLineItemMilestone;
};

/** Evaluated by Tieline while it reads the engagements. */
export type ProjectorContractLineItemMilestoneWhere = {
  achievedDate?: InputMaybe<ProjectorInstantFilter>;
  and?: InputMaybe<Array<ProjectorContractLineItemMilestoneWhere>>;
  contractLineItemCode?: InputMaybe<ProjectorTextFilter>;
  contractLineItemMilestoneName?: InputMaybe<ProjectorTextFilter>;
  invoiceNumber?: InputMaybe<ProjectorTextFilter>;
  milestoneAmount?: InputMaybe<ProjectorAmountFilter>;
  milestoneStatus?: InputMaybe<ProjectorTextFilter>;
  milestoneStatusCode?: InputMaybe<ProjectorMilestoneStatusFilter>;
  not?: InputMaybe<ProjectorContractLineItemMilestoneWhere>;
  or?: InputMaybe<Array<ProjectorContractLineItemMilestoneWhere>>;
  plannedDate?: InputMaybe<ProjectorInstantFilter>;
  projectCode?: InputMaybe<ProjectorTextFilter>;
  purchaseOrderNumber?: InputMaybe<ProjectorTextFilter>;
};

/** A contract line item as other records name one. */
export type ProjectorContractLineItemRef = {
  __typename?: 'ProjectorContractLineItemRef';
  contractLineItemCode?: Maybe<Scalars['String']['output']>;
  contractLineItemId?: Maybe<Scalars['ID']['output']>;
  contractLineItemUid?: Maybe<Scalars['ID']['output']>;
};

/** Evaluated by Tieline while it reads the engagements. */
export type ProjectorContractLineItemWhere = {
  and?: InputMaybe<Array<ProjectorContractLineItemWhere>>;
  contractLineItemCode?: InputMaybe<ProjectorTextFilter>;
  contractLineItemName?: InputMaybe<ProjectorTextFilter>;
  not?: InputMaybe<ProjectorContractLineItemWhere>;
  or?: InputMaybe<Array<ProjectorContractLineItemWhere>>;
  purchaseOrderNumber?: InputMaybe<ProjectorTextFilter>;
};

/** A currency as other records name one. */
export type ProjectorCurrencyRef = {
  __typename?: 'ProjectorCurrencyRef';
  currencyCode?: Maybe<Scalars['String']['output']>;
  currencyId?: Maybe<Scalars['ID']['output']>;
  currencyUid?: Maybe<Scalars['ID']['output']>;
};

/** A contract with a client: projects, contract line items and their milestones hang on it. */
export type ProjectorEngagement = Node & {
  __typename?: 'ProjectorEngagement';
  billableFlag?: Maybe<Scalars['Boolean']['output']>;
  /** Its client as an account. */
  cirrusAccount?: Maybe<CirrusAccount>;
  cirrusAccountLink?: Maybe<LinkInfo>;
  client?: Maybe<ProjectorClientSummary>;
  clientIdentity?: Maybe<ProjectorClientRef>;
  /** The client as its own record, with its address; `client` is the short form that comes with the engagement. */
  clientRecord?: Maybe<ProjectorClient>;
  contractLineItems?: Maybe<Array<ProjectorContractLineItem>>;
  effectiveCurrencySymbol?: Maybe<Scalars['String']['output']>;
  effectiveDecimalDigits?: Maybe<Scalars['Int']['output']>;
  engagementCode?: Maybe<Scalars['String']['output']>;
  engagementDetail?: Maybe<ProjectorEngagementDetail>;
  /** Internal to the vendor; always null. */
  engagementId?: Maybe<Scalars['ID']['output']>;
  engagementName?: Maybe<Scalars['String']['output']>;
  engagementUid?: Maybe<Scalars['ID']['output']>;
  id: Scalars['ID']['output'];
  manager?: Maybe<ProjectorUserSummary>;
  /** The milestones of all its contract line items. */
  milestones?: Maybe<ProjectorContractLineItemMilestoneConnection>;
  projectIdentities?: Maybe<Array<ProjectorProjectRef>>;
  /** The projects of this engagement. */
  projects?: Maybe<Array<ProjectorProject>>;
  /** The value of one member as the vendor sent it, named as the vendor spells it or as here. */
  raw?: Maybe<Scalars['JSON']['output']>;
  /** The uid: permanent, longer than a number of most languages can hold. */
  vendorId?: Maybe<Scalars['ID']['output']>;
};


/** A contract with a client: projects, contract line items and their milestones hang on it. */
export type ProjectorEngagementMilestonesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A contract with a client: projects, contract line items and their milestones hang on it. */
export type ProjectorEngagementRawArgs = {
  field: Scalars['String']['input'];
};

export type ProjectorEngagementConnection = {
  __typename?: 'ProjectorEngagementConnection';
  edges: Array<ProjectorEngagementEdge>;
  nodes: Array<ProjectorEngagement>;
  pageInfo: PageInfo;
  /** Null: the vendor does not tell. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** The part of an engagement that can be saved. */
export type ProjectorEngagementDetail = {
  __typename?: 'ProjectorEngagementDetail';
  clientIdentity?: Maybe<ProjectorClientRef>;
  /** The currency of all its amounts. */
  currencyIdentity?: Maybe<ProjectorCurrencyRef>;
  engagementCode?: Maybe<Scalars['String']['output']>;
  engagementId?: Maybe<Scalars['ID']['output']>;
  engagementName?: Maybe<Scalars['String']['output']>;
  engagementUid?: Maybe<Scalars['ID']['output']>;
  purchaseOrderNumber?: Maybe<Scalars['String']['output']>;
};

export type ProjectorEngagementEdge = {
  __typename?: 'ProjectorEngagementEdge';
  cursor: Scalars['String']['output'];
  node: ProjectorEngagement;
};

/** An engagement as other records name one. */
export type ProjectorEngagementRef = {
  __typename?: 'ProjectorEngagementRef';
  engagementCode?: Maybe<Scalars['String']['output']>;
  engagementId?: Maybe<Scalars['ID']['output']>;
  engagementUid?: Maybe<Scalars['ID']['output']>;
};

/** What the vendor's list of engagements can be narrowed by. */
export type ProjectorEngagementWhere = {
  engagementCode?: InputMaybe<ProjectorIdentityFilter>;
  engagementUid?: InputMaybe<ProjectorIdentityFilter>;
  id?: InputMaybe<ProjectorIdentityFilter>;
  lastUpdatedTimestamp?: InputMaybe<ProjectorSinceFilter>;
  purchaseOrderNumber?: InputMaybe<ProjectorExactFilter>;
};

export type ProjectorExactFilter = {
  eq?: InputMaybe<Scalars['String']['input']>;
};

/** One record, by uid or code. */
export type ProjectorIdentityFilter = {
  eq?: InputMaybe<Scalars['ID']['input']>;
};

export type ProjectorInstantFilter = {
  eq?: InputMaybe<Scalars['DateTime']['input']>;
  gt?: InputMaybe<Scalars['DateTime']['input']>;
  gte?: InputMaybe<Scalars['DateTime']['input']>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  lt?: InputMaybe<Scalars['DateTime']['input']>;
  lte?: InputMaybe<Scalars['DateTime']['input']>;
  ne?: InputMaybe<Scalars['DateTime']['input']>;
};

/** An invoice as other records name one; drafts have numbers such as DRAFT00012. */
export type ProjectorInvoiceRef = {
  __typename?: 'ProjectorInvoiceRef';
  invoiceNumber?: Maybe<Scalars['String']['output']>;
  invoiceUid?: Maybe<Scalars['ID']['output']>;
};

export type ProjectorMilestoneStatus =
  /** A: reached. */
  | 'ACHIEVED'
  /** B: on an issued invoice. */
  | 'BILLED'
  /** F: will not be reached. */
  | 'FOREGONE'
  /** P: not reached yet. */
  | 'PENDING';

export type ProjectorMilestoneStatusFilter = {
  eq?: InputMaybe<ProjectorMilestoneStatus>;
  in?: InputMaybe<Array<ProjectorMilestoneStatus>>;
  ne?: InputMaybe<ProjectorMilestoneStatus>;
  notIn?: InputMaybe<Array<ProjectorMilestoneStatus>>;
};

/** A project of an engagement. */
export type ProjectorProject = Node & {
  __typename?: 'ProjectorProject';
  billableFlag?: Maybe<Scalars['Boolean']['output']>;
  client?: Maybe<ProjectorClientRef>;
  closeDate?: Maybe<Scalars['DateTime']['output']>;
  engagement?: Maybe<ProjectorEngagement>;
  engagementIdentity?: Maybe<ProjectorEngagementRef>;
  id: Scalars['ID']['output'];
  /** The same undertaking as a planned project. */
  itmProject?: Maybe<ItmProject>;
  itmProjectLink?: Maybe<LinkInfo>;
  manager?: Maybe<ProjectorUserSummary>;
  managerIdentity?: Maybe<ProjectorUserRef>;
  /** The milestones of the engagement that belong to this project. */
  milestones?: Maybe<ProjectorContractLineItemMilestoneConnection>;
  openDate?: Maybe<Scalars['DateTime']['output']>;
  projectCode?: Maybe<Scalars['String']['output']>;
  projectId?: Maybe<Scalars['ID']['output']>;
  projectName?: Maybe<Scalars['String']['output']>;
  projectUid?: Maybe<Scalars['ID']['output']>;
  /** The value of one member as the vendor sent it, named as the vendor spells it or as here. */
  raw?: Maybe<Scalars['JSON']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};


/** A project of an engagement. */
export type ProjectorProjectMilestonesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A project of an engagement. */
export type ProjectorProjectRawArgs = {
  field: Scalars['String']['input'];
};

export type ProjectorProjectConnection = {
  __typename?: 'ProjectorProjectConnection';
  edges: Array<ProjectorProjectEdge>;
  nodes: Array<ProjectorProject>;
  pageInfo: PageInfo;
  /** Null: the vendor does not tell. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type ProjectorProjectEdge = {
  __typename?: 'ProjectorProjectEdge';
  cursor: Scalars['String']['output'];
  node: ProjectorProject;
};

/** A project as other records name one. */
export type ProjectorProjectRef = {
  __typename?: 'ProjectorProjectRef';
  projectCode?: Maybe<Scalars['String']['output']>;
  projectId?: Maybe<Scalars['ID']['output']>;
  projectUid?: Maybe<Scalars['ID']['output']>;
};

/** A task as other records name one. */
export type ProjectorProjectTaskRef = {
  __typename?: 'ProjectorProjectTaskRef';
  /** Id of the task in another system. */
  externalSystemIdentifier?: Maybe<Scalars['String']['output']>;
  projectTaskId?: Maybe<Scalars['ID']['output']>;
  projectTaskUid?: Maybe<Scalars['ID']['output']>;
};

/** What the vendor's list of projects can be narrowed by. */
export type ProjectorProjectWhere = {
  id?: InputMaybe<ProjectorIdentityFilter>;
  lastUpdatedTimestamp?: InputMaybe<ProjectorSinceFilter>;
  projectCode?: InputMaybe<ProjectorIdentityFilter>;
  projectUid?: InputMaybe<ProjectorIdentityFilter>;
};

/** Changed at this instant or later. */
export type ProjectorSinceFilter = {
  gte?: InputMaybe<Scalars['DateTime']['input']>;
};

export type ProjectorTextFilter = {
  contains?: InputMaybe<Scalars['String']['input']>;
  endsWith?: InputMaybe<Scalars['String']['input']>;
  eq?: InputMaybe<Scalars['String']['input']>;
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  ne?: InputMaybe<Scalars['String']['input']>;
  notIn?: InputMaybe<Array<Scalars['String']['input']>>;
  startsWith?: InputMaybe<Scalars['String']['input']>;
};

/** A user as other records name one. */
export type ProjectorUserRef = {
  __typename?: 'ProjectorUserRef';
  userDisplayName?: Maybe<Scalars['String']['output']>;
  userId?: Maybe<Scalars['ID']['output']>;
  /** Id of this person in another system, set by the customer. */
  userReferenceSystemId?: Maybe<Scalars['String']['output']>;
  userUid?: Maybe<Scalars['ID']['output']>;
};

/** A user with an address. */
export type ProjectorUserSummary = {
  __typename?: 'ProjectorUserSummary';
  emailAddress?: Maybe<Scalars['String']['output']>;
  userDisplayName?: Maybe<Scalars['String']['output']>;
  userId?: Maybe<Scalars['ID']['output']>;
  userReferenceSystemId?: Maybe<Scalars['String']['output']>;
  userUid?: Maybe<Scalars['ID']['output']>;
};

export type Query = {
  __typename?: 'Query';
  /** An account by its id, active or not. */
  cirrusAccount?: Maybe<CirrusAccount>;
  /** Accounts, active and inactive. `search` looks in names, numbers, phone numbers, email, tax number and addresses. */
  cirrusAccounts?: Maybe<CirrusAccountConnection>;
  /** A contact by its id, active or not. */
  cirrusContact?: Maybe<CirrusContact>;
  /** Contacts, active and inactive. `search` looks in names, email, phone numbers, title and address. */
  cirrusContacts?: Maybe<CirrusContactConnection>;
  /** Opportunities, open and closed. `search` looks in title, description and result. */
  cirrusOpportunities?: Maybe<CirrusOpportunityConnection>;
  /** An opportunity by its id. */
  cirrusOpportunity?: Maybe<CirrusOpportunity>;
  /** An order by its id. */
  cirrusOrder?: Maybe<CirrusOrder>;
  /** Orders. `search` looks in the internal and the external comment. */
  cirrusOrders?: Maybe<CirrusOrderConnection>;
  /** A project by its id. No operation gets one: this reads the list of projects, fifty in a call. */
  cirrusProject?: Maybe<CirrusProject>;
  /** Projects. */
  cirrusProjects?: Maybe<CirrusProjectConnection>;
  /** A quote by its id. */
  cirrusQuote?: Maybe<CirrusQuote>;
  /** Quotes. `search` looks in the internal and the external comment. */
  cirrusQuotes?: Maybe<CirrusQuoteConnection>;
  /** A user by its id. */
  cirrusUser?: Maybe<CirrusUser>;
  /** Users, active and inactive. `search` looks in first name, surname and email. */
  cirrusUsers?: Maybe<CirrusUserConnection>;
  /** An invoice or credit note by its id. */
  currentRmsInvoice?: Maybe<CurrentRmsInvoice>;
  /** One line of an invoice: by its id, or by `<invoice>/<line>`, as lines are addressed below their invoice. */
  currentRmsInvoiceItem?: Maybe<CurrentRmsInvoiceItem>;
  /** The lines of one invoice. Those of many invoices come with the invoices, as `invoiceItems`. */
  currentRmsInvoiceItems?: Maybe<CurrentRmsInvoiceItemConnection>;
  /** Invoices and credit notes of every status. `search` looks through subject, number, description, customer and tags. */
  currentRmsInvoices?: Maybe<CurrentRmsInvoiceConnection>;
  /** An organisation, contact, user, venue or vehicle by its id. */
  currentRmsMember?: Maybe<CurrentRmsMember>;
  /** The tags of members, with how often each is used. */
  currentRmsMemberTagCloud?: Maybe<Array<CurrentRmsTagCount>>;
  /** Members of every type, active or not. `search` looks through name, street, work phone, e-mail addresses and tags. */
  currentRmsMembers?: Maybe<CurrentRmsMemberConnection>;
  /**
   * Opportunities in every state and status, twenty-five in a call. `search` looks through subject, description, number, customer
   * and tags.
   */
  currentRmsOpportunities?: Maybe<CurrentRmsOpportunityConnection>;
  /** An opportunity by its id. */
  currentRmsOpportunity?: Maybe<CurrentRmsOpportunity>;
  /** One cost of an opportunity: by its id, or by `<opportunity>/<cost>`, as costs are addressed below their opportunity. */
  currentRmsOpportunityCost?: Maybe<CurrentRmsOpportunityCost>;
  /** The costs of one opportunity. `search` looks through subject, description and reference. */
  currentRmsOpportunityCosts?: Maybe<CurrentRmsOpportunityCostConnection>;
  /** One line of an opportunity: by its id, or by `<opportunity>/<line>`, as lines are addressed below their opportunity. */
  currentRmsOpportunityItem?: Maybe<CurrentRmsOpportunityItem>;
  /** The lines of one opportunity. Those of many opportunities come with the opportunities, as `opportunityItems`. */
  currentRmsOpportunityItems?: Maybe<CurrentRmsOpportunityItemConnection>;
  /** How many of a product are held, booked and free on each day of a span, and what books them. */
  currentRmsProductBookings?: Maybe<CurrentRmsProductBookings>;
  /** A project by its id. */
  currentRmsProject?: Maybe<CurrentRmsProject>;
  /** Projects, closed ones included. `search` looks through name, customer and tags. */
  currentRmsProjects?: Maybe<CurrentRmsProjectConnection>;
  /** A baseline by its id, `<project>/<baseline>`, or its global id. */
  itmBaseline?: Maybe<ItmBaseline>;
  /** The baselines of one project. */
  itmBaselines?: Maybe<ItmBaselineConnection>;
  /** What changed in a project: everything, or what did after an instant. */
  itmChangeHistory?: Maybe<ItmChangeHistory>;
  /** A task's effort by profession, by its id, `<project>/<task>/<category>`, or its global id. */
  itmEffortByCategory?: Maybe<ItmEffortByCategory>;
  /** A member's effort on a task by its id, `<project>/<task>/<member>`, or its global id. */
  itmEffortByMember?: Maybe<ItmEffortByMember>;
  /** The effort of one task, profession by profession. */
  itmEffortsByCategory?: Maybe<ItmEffortByCategoryConnection>;
  /** The effort of one task, member by member. */
  itmEffortsByMember?: Maybe<ItmEffortByMemberConnection>;
  /** The chart of a project, by the project's id. */
  itmGantt?: Maybe<ItmGantt>;
  /** The professional categories of the account, in one piece. */
  itmProfessionalCategories?: Maybe<ItmProfessionalCategoryConnection>;
  /** A professional category by its id or global id. The vendor only lists them: the whole list is read. */
  itmProfessionalCategory?: Maybe<ItmProfessionalCategory>;
  /** A project by its id, its internal code, code or number, or its global id. A code that several projects have is refused. */
  itmProject?: Maybe<ItmProject>;
  /** The budget of a project, by the project's id. */
  itmProjectBudget?: Maybe<ItmProjectBudget>;
  /** The professional categories of one project, with their prices. */
  itmProjectProfessionalCategories?: Maybe<ItmProjectProfessionalCategoryConnection>;
  /** A project's professional category by its id, `<project>/<category>`, or its global id. */
  itmProjectProfessionalCategory?: Maybe<ItmProjectProfessionalCategory>;
  /** A report of a project's progress by its id, `<project>/<report>`, or its global id. */
  itmProjectProgressReport?: Maybe<ItmProjectProgressReport>;
  /** The progress reports of one project. */
  itmProjectProgressReports?: Maybe<ItmProjectProgressReportConnection>;
  /** The team of a project, by the project's id. */
  itmProjectTeam?: Maybe<ItmProjectTeam>;
  /** Projects, open and closed. One order at most; without it they come by id. */
  itmProjects?: Maybe<ItmProjectConnection>;
  /** A purchase by its id or global id. */
  itmPurchase?: Maybe<ItmPurchase>;
  /** A purchase budget by its id, `<project>/<budget account>`, or its global id. */
  itmPurchaseBudget?: Maybe<ItmPurchaseBudget>;
  /** The purchase budgets of one project. */
  itmPurchaseBudgets?: Maybe<ItmPurchaseBudgetConnection>;
  /** Purchases of all projects. One order at most; without it they come by id. */
  itmPurchases?: Maybe<ItmPurchaseConnection>;
  /** Who could work how much in each of some intervals from a day on, and on what they do: from 1 to 15 intervals. */
  itmResourceCapacity?: Maybe<ItmResourceCapacity>;
  /** A revenue by its id or global id. */
  itmRevenue?: Maybe<ItmRevenue>;
  /** A task that a period of a revenue may be recognised by, by its id, `<project>/<revenue>/<period>/<task>`, or its global id. */
  itmRevenuePeriodTask?: Maybe<ItmRevenuePeriodTask>;
  /** The tasks by which one month of a revenue may be recognised; the month as in 202005. */
  itmRevenuePeriodTasks?: Maybe<ItmRevenuePeriodTaskConnection>;
  /** Revenues of all projects. One order at most; without it they come by id. */
  itmRevenues?: Maybe<ItmRevenueConnection>;
  /** A purchase of a service by its id, `<service>/<purchase>`, or its global id. */
  itmServicePurchase?: Maybe<ItmServicePurchase>;
  /** A purchase budget of a service by its id, `<service>/<budget account>`, or its global id. */
  itmServicePurchaseBudget?: Maybe<ItmServicePurchaseBudget>;
  /** The purchase budgets of one service. */
  itmServicePurchaseBudgets?: Maybe<ItmServicePurchaseBudgetConnection>;
  /** The purchases of one service. No operation lists services: their ids come from the application. */
  itmServicePurchases?: Maybe<ItmServicePurchaseConnection>;
  /** A revenue of a service by its id, `<service>/<revenue>`, or its global id. */
  itmServiceRevenue?: Maybe<ItmServiceRevenue>;
  /** A status of a service's revenues by its id, `<service>/<status>`, or its global id. */
  itmServiceRevenueStatus?: Maybe<ItmServiceRevenueStatus>;
  /** The statuses that revenues of one service can have. */
  itmServiceRevenueStatuses?: Maybe<ItmServiceRevenueStatusConnection>;
  /** The revenues of one service. */
  itmServiceRevenues?: Maybe<ItmServiceRevenueConnection>;
  /** A sprint by its id, `<project>/<sprint>`, or its global id. */
  itmSprint?: Maybe<ItmSprint>;
  /** A task of a sprint by its id, `<project>/<sprint>/<task>`, or its global id. */
  itmSprintTask?: Maybe<ItmSprintTask>;
  /** The tasks that are allocated to one sprint. */
  itmSprintTasks?: Maybe<ItmSprintTaskConnection>;
  /** The sprints of one project. One order at most; without it they come by id. */
  itmSprints?: Maybe<ItmSprintConnection>;
  /** A swimlane by its id, `<project>/<swimlane>`, or its global id. */
  itmSwimlane?: Maybe<ItmSwimlane>;
  /** The swimlanes of one project's board. */
  itmSwimlanes?: Maybe<ItmSwimlaneConnection>;
  /** A task by its id or global id. */
  itmTask?: Maybe<ItmTask>;
  /** What depends on what among the tasks of one project. */
  itmTaskDependencies?: Maybe<ItmTaskDependencyConnection>;
  /** A dependency between tasks by its id, `<project>/<dependency>`, or its global id. */
  itmTaskDependency?: Maybe<ItmTaskDependency>;
  /** A report of a task's progress by its id, `<project>/<task>/<report>`, or its global id. */
  itmTaskProgressReport?: Maybe<ItmTaskProgressReport>;
  /** The progress reports of one task. */
  itmTaskProgressReports?: Maybe<ItmTaskProgressReportConnection>;
  /** A purchase of a task by its id, `<project>/<task>/<purchase>`, or its global id. */
  itmTaskPurchase?: Maybe<ItmTaskPurchase>;
  /** The purchases of one task. In the samples they hold no more than their ids: `purchase` is the whole record. */
  itmTaskPurchases?: Maybe<ItmTaskPurchaseConnection>;
  /** A member of a task's team by its id, `<project>/<task>/<member>`, or its global id. */
  itmTaskTeamMember?: Maybe<ItmTaskTeamMember>;
  /** The team of one task. */
  itmTaskTeamMembers?: Maybe<ItmTaskTeamMemberConnection>;
  /** Tasks of all projects. One order at most; without it they come by id. */
  itmTasks?: Maybe<ItmTaskConnection>;
  /** The record behind a global id, from whichever vendor it came; null when it no longer exists. */
  node?: Maybe<Node>;
  /** The records behind up to 1,000 global ids, in the order asked; null where one no longer exists. */
  nodes: Array<Maybe<Node>>;
  /** A client by its uid, number or global id. No service lists clients: they are found through engagements. */
  projectorClient?: Maybe<ProjectorClient>;
  /** A contract line item by its uid, code or global id. */
  projectorContractLineItem?: Maybe<ProjectorContractLineItem>;
  /** A milestone by its uid or global id. No service gets one: this reads the engagements until it is found. */
  projectorContractLineItemMilestone?: Maybe<ProjectorContractLineItemMilestone>;
  /** Milestones. No service lists them: this reads the engagements, a hundred in a call, and picks the milestones that `where` describes. */
  projectorContractLineItemMilestones?: Maybe<ProjectorContractLineItemMilestoneConnection>;
  /** Contract line items. No service lists them: this reads the engagements, a hundred in a call. */
  projectorContractLineItems?: Maybe<ProjectorContractLineItemConnection>;
  /** An engagement by its uid, code or global id. */
  projectorEngagement?: Maybe<ProjectorEngagement>;
  /** Engagements, closed ones included unless told otherwise. `search` looks in names and codes of engagements, clients and projects. */
  projectorEngagements?: Maybe<ProjectorEngagementConnection>;
  /** A project by its uid, code or global id. */
  projectorProject?: Maybe<ProjectorProject>;
  /** Projects, closed ones included unless told otherwise. `search` looks in names and codes of projects, contract line items, engagements and clients. */
  projectorProjects?: Maybe<ProjectorProjectConnection>;
  /** The systems behind this graph, with what was learned about each since the start. It asks none of them anything. */
  vendors: Array<Vendor>;
  /** A milestone by its id or global id. The vendor gets none by id: this reads the list, a hundred in a call, until its end. */
  zivioMilestone?: Maybe<ZivioMilestone>;
  /** Sales milestones of every status, oldest first unless ordered otherwise. */
  zivioMilestones?: Maybe<ZivioMilestoneConnection>;
};


export type QueryCirrusAccountArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCirrusAccountsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<CirrusAccountOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<CirrusAccountWhere>;
};


export type QueryCirrusContactArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCirrusContactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<CirrusContactOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<CirrusContactWhere>;
};


export type QueryCirrusOpportunitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<CirrusOpportunityOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<CirrusOpportunityWhere>;
};


export type QueryCirrusOpportunityArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCirrusOrderArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCirrusOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<CirrusOrderOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<CirrusOrderWhere>;
};


export type QueryCirrusProjectArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCirrusProjectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<CirrusProjectOrder>>;
  where?: InputMaybe<CirrusProjectWhere>;
};


export type QueryCirrusQuoteArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCirrusQuotesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<CirrusQuoteOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<CirrusQuoteWhere>;
};


export type QueryCirrusUserArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCirrusUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<CirrusUserOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<CirrusUserWhere>;
};


export type QueryCurrentRmsInvoiceArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCurrentRmsInvoiceItemArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCurrentRmsInvoiceItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  invoiceId: Scalars['ID']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryCurrentRmsInvoicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filtermode?: InputMaybe<Array<Scalars['String']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<CurrentRmsInvoiceOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
  viewId?: InputMaybe<Scalars['ID']['input']>;
  where?: InputMaybe<CurrentRmsInvoiceWhere>;
};


export type QueryCurrentRmsMemberArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCurrentRmsMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filtermode?: InputMaybe<Array<Scalars['String']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<CurrentRmsMemberOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
  viewId?: InputMaybe<Scalars['ID']['input']>;
  where?: InputMaybe<CurrentRmsMemberWhere>;
};


export type QueryCurrentRmsOpportunitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filtermode?: InputMaybe<Array<Scalars['String']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<CurrentRmsOpportunityOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
  viewId?: InputMaybe<Scalars['ID']['input']>;
  where?: InputMaybe<CurrentRmsOpportunityWhere>;
};


export type QueryCurrentRmsOpportunityArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCurrentRmsOpportunityCostArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCurrentRmsOpportunityCostsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  opportunityId: Scalars['ID']['input'];
  orderBy?: InputMaybe<Array<CurrentRmsOpportunityCostOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<CurrentRmsOpportunityCostWhere>;
};


export type QueryCurrentRmsOpportunityItemArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCurrentRmsOpportunityItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  opportunityId: Scalars['ID']['input'];
  where?: InputMaybe<CurrentRmsOpportunityItemWhere>;
};


export type QueryCurrentRmsProductBookingsArgs = {
  daysPeriod?: InputMaybe<Scalars['Int']['input']>;
  productId: Scalars['ID']['input'];
  startsAt?: InputMaybe<Scalars['Date']['input']>;
  storeIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};


export type QueryCurrentRmsProjectArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCurrentRmsProjectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filtermode?: InputMaybe<Array<Scalars['String']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<CurrentRmsProjectOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
  viewId?: InputMaybe<Scalars['ID']['input']>;
  where?: InputMaybe<CurrentRmsProjectWhere>;
};


export type QueryItmBaselineArgs = {
  id: Scalars['ID']['input'];
};


export type QueryItmBaselinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  projectId: Scalars['ID']['input'];
};


export type QueryItmChangeHistoryArgs = {
  fromDate?: InputMaybe<Scalars['DateTime']['input']>;
  projectId: Scalars['ID']['input'];
};


export type QueryItmEffortByCategoryArgs = {
  id: Scalars['ID']['input'];
};


export type QueryItmEffortByMemberArgs = {
  id: Scalars['ID']['input'];
};


export type QueryItmEffortsByCategoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  projectId: Scalars['ID']['input'];
  taskId: Scalars['ID']['input'];
};


export type QueryItmEffortsByMemberArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  projectId: Scalars['ID']['input'];
  taskId: Scalars['ID']['input'];
};


export type QueryItmGanttArgs = {
  projectId: Scalars['ID']['input'];
};


export type QueryItmProfessionalCategoriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryItmProfessionalCategoryArgs = {
  id: Scalars['ID']['input'];
};


export type QueryItmProjectArgs = {
  id: Scalars['ID']['input'];
};


export type QueryItmProjectBudgetArgs = {
  id: Scalars['ID']['input'];
};


export type QueryItmProjectProfessionalCategoriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  projectId: Scalars['ID']['input'];
};


export type QueryItmProjectProfessionalCategoryArgs = {
  id: Scalars['ID']['input'];
};


export type QueryItmProjectProgressReportArgs = {
  id: Scalars['ID']['input'];
};


export type QueryItmProjectProgressReportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  projectId: Scalars['ID']['input'];
  where?: InputMaybe<ItmProjectProgressReportWhere>;
};


export type QueryItmProjectTeamArgs = {
  id: Scalars['ID']['input'];
};


export type QueryItmProjectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<ItmProjectOrder>>;
  where?: InputMaybe<ItmProjectWhere>;
};


export type QueryItmPurchaseArgs = {
  id: Scalars['ID']['input'];
};


export type QueryItmPurchaseBudgetArgs = {
  id: Scalars['ID']['input'];
};


export type QueryItmPurchaseBudgetsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  projectId: Scalars['ID']['input'];
};


export type QueryItmPurchasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<ItmPurchaseOrder>>;
  where?: InputMaybe<ItmPurchaseWhere>;
};


export type QueryItmResourceCapacityArgs = {
  interval: ItmIntervalLength;
  numberOfIntervals: Scalars['Int']['input'];
  startDate: Scalars['Date']['input'];
};


export type QueryItmRevenueArgs = {
  id: Scalars['ID']['input'];
};


export type QueryItmRevenuePeriodTaskArgs = {
  id: Scalars['ID']['input'];
};


export type QueryItmRevenuePeriodTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  monthPeriod: Scalars['ID']['input'];
  projectId: Scalars['ID']['input'];
  revenueId: Scalars['ID']['input'];
};


export type QueryItmRevenuesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<ItmRevenueOrder>>;
  where?: InputMaybe<ItmRevenueWhere>;
};


export type QueryItmServicePurchaseArgs = {
  id: Scalars['ID']['input'];
};


export type QueryItmServicePurchaseBudgetArgs = {
  id: Scalars['ID']['input'];
};


export type QueryItmServicePurchaseBudgetsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  serviceId: Scalars['ID']['input'];
};


export type QueryItmServicePurchasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  serviceId: Scalars['ID']['input'];
  where?: InputMaybe<ItmServicePurchaseWhere>;
};


export type QueryItmServiceRevenueArgs = {
  id: Scalars['ID']['input'];
};


export type QueryItmServiceRevenueStatusArgs = {
  id: Scalars['ID']['input'];
};


export type QueryItmServiceRevenueStatusesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  serviceId: Scalars['ID']['input'];
};


export type QueryItmServiceRevenuesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  serviceId: Scalars['ID']['input'];
  where?: InputMaybe<ItmServiceRevenueWhere>;
};


export type QueryItmSprintArgs = {
  id: Scalars['ID']['input'];
};


export type QueryItmSprintTaskArgs = {
  id: Scalars['ID']['input'];
};


export type QueryItmSprintTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  projectId: Scalars['ID']['input'];
  sprintId: Scalars['ID']['input'];
};


export type QueryItmSprintsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<ItmSprintOrder>>;
  projectId: Scalars['ID']['input'];
  where?: InputMaybe<ItmSprintWhere>;
};


export type QueryItmSwimlaneArgs = {
  id: Scalars['ID']['input'];
};


export type QueryItmSwimlanesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  projectId: Scalars['ID']['input'];
};


export type QueryItmTaskArgs = {
  id: Scalars['ID']['input'];
};


export type QueryItmTaskDependenciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  projectId: Scalars['ID']['input'];
};


export type QueryItmTaskDependencyArgs = {
  id: Scalars['ID']['input'];
};


export type QueryItmTaskProgressReportArgs = {
  id: Scalars['ID']['input'];
};


export type QueryItmTaskProgressReportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  projectId: Scalars['ID']['input'];
  taskId: Scalars['ID']['input'];
  where?: InputMaybe<ItmTaskProgressReportWhere>;
};


export type QueryItmTaskPurchaseArgs = {
  id: Scalars['ID']['input'];
};


export type QueryItmTaskPurchasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  projectId: Scalars['ID']['input'];
  taskId: Scalars['ID']['input'];
};


export type QueryItmTaskTeamMemberArgs = {
  id: Scalars['ID']['input'];
};


export type QueryItmTaskTeamMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  projectId: Scalars['ID']['input'];
  taskId: Scalars['ID']['input'];
};


export type QueryItmTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<ItmTaskOrder>>;
  where?: InputMaybe<ItmTaskWhere>;
};


export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryNodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type QueryProjectorClientArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProjectorContractLineItemArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProjectorContractLineItemMilestoneArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProjectorContractLineItemMilestonesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<ProjectorContractLineItemMilestoneWhere>;
};


export type QueryProjectorContractLineItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<ProjectorContractLineItemWhere>;
};


export type QueryProjectorEngagementArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProjectorEngagementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeClosed?: InputMaybe<Scalars['Boolean']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<ProjectorEngagementWhere>;
};


export type QueryProjectorProjectArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProjectorProjectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeClosed?: InputMaybe<Scalars['Boolean']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<ProjectorProjectWhere>;
};


export type QueryZivioMilestoneArgs = {
  id: Scalars['ID']['input'];
};


export type QueryZivioMilestonesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<ZivioMilestoneOrder>>;
  where?: InputMaybe<ZivioMilestoneWhere>;
};

/** One of the systems behind this graph: how it is doing, what it can be asked, what is left of its quota, and where it was seen to differ from its documentation. */
export type Vendor = {
  __typename?: 'Vendor';
  /** What can be asked of each type of record. */
  capabilities: Array<VendorCapability>;
  /** Whether credentials for it are given. */
  configured: Scalars['Boolean']['output'];
  /** Where it was seen to differ from its documentation, the latest first. */
  drift: Array<VendorDrift>;
  /** The name in sentences. */
  label: Scalars['String']['output'];
  /** When it was last asked; null when it was not yet. */
  lastAskedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The code of its last answer when that failed, as in `extensions.code`. */
  lastFailure?: Maybe<Scalars['String']['output']>;
  /** As in `extensions.vendor` of errors, such as `current-rms`. */
  name: Scalars['String']['output'];
  /** The windows of its quota, all of which hold at once; none where it publishes no quota. */
  quota: Array<VendorQuotaWindow>;
  /** How it answered when it was last asked. */
  status: VendorStatus;
};

/** What a vendor can be asked about one type of record, as documented and as learned. */
export type VendorCapability = {
  __typename?: 'VendorCapability';
  /** How many ids one call takes; 0 when records cannot be asked for by id. */
  batchCapacity: Scalars['Int']['output'];
  /** Rows in the largest page as documented; more than `pageSize` after the vendor was seen to give fewer. */
  documentedPageSize?: Maybe<Scalars['Int']['output']>;
  /** Fields of `where`. */
  filters: Array<Scalars['String']['output']>;
  /** Whether one record can be asked for by its id. */
  get: Scalars['Boolean']['output'];
  /** Filters that the vendor was seen to ignore, by its own names: they are looked at here, or refused, until they are tried anew. */
  ignoredFilters: Array<Scalars['String']['output']>;
  /** Whether it has a list of its own. Records without one are found through those that hold them. */
  list: Scalars['Boolean']['output'];
  /** How long an answer counts as fresh, in milliseconds; 0 when answers are not kept. */
  maxAgeMs: Scalars['Int']['output'];
  /** Rows in the largest page that is asked for now; null where there is no list, or one without pages. */
  pageSize?: Maybe<Scalars['Int']['output']>;
  /** Rows of the whole list when it was last seen. */
  rowsKnown?: Maybe<Scalars['Int']['output']>;
  /** Fields of `orderBy`. */
  sorts: Array<Scalars['String']['output']>;
  /** Whether its list tells how many rows there are. */
  tellsTotal: Scalars['Boolean']['output'];
  /** The type in this graph. */
  type: Scalars['String']['output'];
};

/** A way in which a vendor was seen to differ from its documentation; it never holds a value of the data. */
export type VendorDrift = {
  __typename?: 'VendorDrift';
  /** How often it was seen. */
  count: Scalars['Int']['output'];
  /** What was seen, and what is done about it. */
  detail: Scalars['String']['output'];
  firstSeen: Scalars['DateTime']['output'];
  kind: VendorDriftKind;
  lastSeen: Scalars['DateTime']['output'];
  /** The operation that answered so, where it is known. */
  operation?: Maybe<Scalars['String']['output']>;
  /** The member or filter that it is about, where it is about one. */
  subject?: Maybe<Scalars['String']['output']>;
  /** The type of record in this graph, where it is about one. */
  type?: Maybe<Scalars['String']['output']>;
};

/** In which way a vendor differs from its documentation. */
export type VendorDriftKind =
  /** An answer was not what its operation should give: an error. */
  | 'BAD_ANSWER'
  /** A page held one record more than once; it is shown once. */
  | 'DUPLICATE_ROWS'
  /** It gave rows that a filter should have left out: an error, and the filter is not sent again for a while. */
  | 'FILTER_IGNORED'
  /** It gave a part of a list that cannot be read on: an error. */
  | 'LIST_CUT'
  /** A list changed while its pages were read, or its order is not steady; it was read once more. */
  | 'LIST_MOVED'
  /** It gives fewer rows in a page than documented; smaller pages are asked for from then on. */
  | 'PAGE_CAPPED'
  /** It gave a page again instead of none behind the end. */
  | 'PAGE_REPEATED'
  /** A value cannot be read as its field's type; the field is null and `raw(field:)` shows it. */
  | 'TYPE_CHANGED'
  /** A code is not documented; its enum field is null, the raw code beside it is there. */
  | 'UNKNOWN_CODE'
  /** Records have a member that is not documented; `raw(field:)` shows it. */
  | 'UNKNOWN_MEMBER';

/** So many calls in so much time, counted over any stretch of that length. */
export type VendorQuotaWindow = {
  __typename?: 'VendorQuotaWindow';
  /** What could start now. */
  left: Scalars['Int']['output'];
  /** What may be used of it here: the documented limit, or the share of it that the configuration allows. */
  limit: Scalars['Int']['output'];
  /** Its length in milliseconds. */
  ms: Scalars['Int']['output'];
  /** When it next gets room; now when nothing of it is used. */
  resetAt: Scalars['DateTime']['output'];
};

/** How a vendor answered when it was last asked. */
export type VendorStatus =
  /** It could not be reached, did not let us in, or gave an answer that was none. */
  | 'FAILING'
  /** No credentials are given: nothing is asked of it. */
  | 'NOT_CONFIGURED'
  /** It answered. */
  | 'REACHABLE'
  /** It was not asked since the start. */
  | 'UNKNOWN';

/** Whole days, both included. */
export type ZivioDayFilter = {
  gte?: InputMaybe<Scalars['Date']['input']>;
  lte?: InputMaybe<Scalars['Date']['input']>;
};

/** One id of the vendor, a whole number. */
export type ZivioIdFilter = {
  eq?: InputMaybe<Scalars['ID']['input']>;
};

/** A milestone of a job that is sold to a client, from draft to approval. */
export type ZivioMilestone = Node & {
  __typename?: 'ZivioMilestone';
  approvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The client's person who approved it; null before, and where nobody is named. */
  approvedBy?: Maybe<ZivioUser>;
  /** Currency, three letters. */
  ccy?: Maybe<Scalars['String']['output']>;
  /** The milestones it was split into. More than their ids costs a reading of the list. */
  children?: Maybe<Array<ZivioMilestone>>;
  /** The customer: of the linked project, else of the approver's organisation. */
  cirrusAccount?: Maybe<CirrusAccount>;
  cirrusAccountLink?: Maybe<LinkInfo>;
  /** Whether the client proposed it. */
  clientSuggested?: Maybe<Scalars['Boolean']['output']>;
  comments?: Maybe<Scalars['String']['output']>;
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** The invoices that bill this milestone: by invoice number, or by purchase order or project code together with the amount. Never all of the customer's. */
  currentRmsInvoices?: Maybe<CurrentRmsInvoiceConnection>;
  currentRmsInvoicesLink?: Maybe<LinkInfo>;
  /** One custom field by its name; case and spaces do not count. */
  customField?: Maybe<Scalars['JSON']['output']>;
  /** Custom fields as the vendor sends them. */
  customFields?: Maybe<Scalars['JSONObject']['output']>;
  details?: Maybe<Scalars['String']['output']>;
  dueOn?: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  /** The project that this milestone's job belongs to: by project code, else by purchase order. */
  itmProject?: Maybe<ItmProject>;
  itmProjectLink?: Maybe<LinkInfo>;
  jobId?: Maybe<Scalars['ID']['output']>;
  jobSummary?: Maybe<Scalars['String']['output']>;
  notes?: Maybe<Scalars['String']['output']>;
  /** The milestones it came from. More than their ids costs a reading of the list. */
  parents?: Maybe<Array<ZivioMilestone>>;
  /** The contract milestone that stands for the same billing event in the same project. */
  projectorMilestones?: Maybe<ProjectorContractLineItemMilestoneConnection>;
  projectorMilestonesLink?: Maybe<LinkInfo>;
  /** What it is worth, in the currency of `ccy`. */
  rate?: Maybe<Scalars['Decimal']['output']>;
  /** The value of one member as the vendor sent it, named as the vendor spells it or as here. */
  raw?: Maybe<Scalars['JSON']['output']>;
  status?: Maybe<Scalars['String']['output']>;
  statusCode?: Maybe<ZivioMilestoneStatus>;
  title?: Maybe<Scalars['String']['output']>;
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
};


/** A milestone of a job that is sold to a client, from draft to approval. */
export type ZivioMilestoneCurrentRmsInvoicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A milestone of a job that is sold to a client, from draft to approval. */
export type ZivioMilestoneCustomFieldArgs = {
  name: Scalars['String']['input'];
};


/** A milestone of a job that is sold to a client, from draft to approval. */
export type ZivioMilestoneProjectorMilestonesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A milestone of a job that is sold to a client, from draft to approval. */
export type ZivioMilestoneRawArgs = {
  field: Scalars['String']['input'];
};

/** A page of milestones. */
export type ZivioMilestoneConnection = {
  __typename?: 'ZivioMilestoneConnection';
  edges: Array<ZivioMilestoneEdge>;
  nodes: Array<ZivioMilestone>;
  pageInfo: PageInfo;
  /** Null: the vendor does not tell. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A milestone and its place in a list. */
export type ZivioMilestoneEdge = {
  __typename?: 'ZivioMilestoneEdge';
  cursor: Scalars['String']['output'];
  node: ZivioMilestone;
};

/** The order of a list of milestones. */
export type ZivioMilestoneOrder = {
  direction?: InputMaybe<OrderDirection>;
  field: ZivioMilestoneOrderField;
};

/** What milestones can be ordered by. */
export type ZivioMilestoneOrderField =
  | 'APPROVED_AT'
  | 'CREATED_AT'
  | 'UPDATED_AT';

/** How far a milestone has come. */
export type ZivioMilestoneStatus =
  | 'APPROVED'
  | 'CHANGE_REQUESTED'
  | 'DRAFT'
  | 'ON_HOLD'
  | 'OPEN'
  | 'REJECTED'
  /** Handed in for approval. */
  | 'SUBMITTED';

/** One status. */
export type ZivioMilestoneStatusFilter = {
  eq?: InputMaybe<ZivioMilestoneStatus>;
};

/** What milestones can be narrowed by; all of it must hold, and each field can be tested once. */
export type ZivioMilestoneWhere = {
  and?: InputMaybe<Array<ZivioMilestoneWhere>>;
  approvedAt?: InputMaybe<ZivioDayFilter>;
  createdAt?: InputMaybe<ZivioDayFilter>;
  dueOn?: InputMaybe<ZivioDayFilter>;
  jobId?: InputMaybe<ZivioIdFilter>;
  status?: InputMaybe<ZivioStatusFilter>;
  statusCode?: InputMaybe<ZivioMilestoneStatusFilter>;
  /** The supplier of the job, whom no milestone shows. */
  supplierId?: InputMaybe<ZivioIdFilter>;
  updatedAt?: InputMaybe<ZivioDayFilter>;
};

/** One status in the vendor's word. */
export type ZivioStatusFilter = {
  eq?: InputMaybe<Scalars['String']['input']>;
};

/** A person of a client. */
export type ZivioUser = {
  __typename?: 'ZivioUser';
  businessUnit?: Maybe<Scalars['String']['output']>;
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** One custom field by its name; case and spaces do not count. */
  customField?: Maybe<Scalars['JSON']['output']>;
  /** Custom fields as the vendor sends them. */
  customFields?: Maybe<Scalars['JSONObject']['output']>;
  department?: Maybe<Scalars['String']['output']>;
  division?: Maybe<Scalars['String']['output']>;
  email?: Maybe<Scalars['String']['output']>;
  firstName?: Maybe<Scalars['String']['output']>;
  hasOversight?: Maybe<Scalars['Boolean']['output']>;
  lastName?: Maybe<Scalars['String']['output']>;
  orgId?: Maybe<Scalars['ID']['output']>;
  orgName?: Maybe<Scalars['String']['output']>;
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  vendorId?: Maybe<Scalars['ID']['output']>;
  vettingStatus?: Maybe<Scalars['String']['output']>;
};


/** A person of a client. */
export type ZivioUserCustomFieldArgs = {
  name: Scalars['String']['input'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  CurrentRmsAssignment:
    | ( Omit<CurrentRmsOpportunity, 'billingAddress' | 'cirrusAccount' | 'cirrusAccountLink' | 'invoices' | 'itmProject' | 'itmProjectLink' | 'member' | 'opportunityCosts' | 'opportunityItems' | 'opportunitySurcharges' | 'owner' | 'participants' | 'project' | 'sourceOpportunity' | 'venue'> & { billingAddress?: Maybe<_RefType['CurrentRmsAddress']>, cirrusAccount?: Maybe<_RefType['CirrusAccount']>, cirrusAccountLink?: Maybe<_RefType['LinkInfo']>, invoices?: Maybe<_RefType['CurrentRmsInvoiceConnection']>, itmProject?: Maybe<_RefType['ItmProject']>, itmProjectLink?: Maybe<_RefType['LinkInfo']>, member?: Maybe<_RefType['CurrentRmsMember']>, opportunityCosts?: Maybe<_RefType['CurrentRmsOpportunityCostConnection']>, opportunityItems?: Maybe<Array<_RefType['CurrentRmsOpportunityItem']>>, opportunitySurcharges?: Maybe<Array<_RefType['CurrentRmsOpportunitySurcharge']>>, owner?: Maybe<_RefType['CurrentRmsMember']>, participants?: Maybe<Array<_RefType['CurrentRmsParticipant']>>, project?: Maybe<_RefType['CurrentRmsProject']>, sourceOpportunity?: Maybe<_RefType['CurrentRmsOpportunity']>, venue?: Maybe<_RefType['CurrentRmsMember']> } )
    | ( Omit<CurrentRmsProject, 'billingAddress' | 'cirrusAccount' | 'cirrusAccountLink' | 'itmProject' | 'itmProjectLink' | 'member' | 'opportunities' | 'owner' | 'participants' | 'venue'> & { billingAddress?: Maybe<_RefType['CurrentRmsAddress']>, cirrusAccount?: Maybe<_RefType['CirrusAccount']>, cirrusAccountLink?: Maybe<_RefType['LinkInfo']>, itmProject?: Maybe<_RefType['ItmProject']>, itmProjectLink?: Maybe<_RefType['LinkInfo']>, member?: Maybe<_RefType['CurrentRmsMember']>, opportunities?: Maybe<Array<_RefType['CurrentRmsOpportunity']>>, owner?: Maybe<_RefType['CurrentRmsMember']>, participants?: Maybe<Array<_RefType['CurrentRmsParticipant']>>, venue?: Maybe<_RefType['CurrentRmsMember']> } )
  ;
  CurrentRmsInvoiceItemSource:
    | ( Omit<CurrentRmsOpportunity, 'billingAddress' | 'cirrusAccount' | 'cirrusAccountLink' | 'invoices' | 'itmProject' | 'itmProjectLink' | 'member' | 'opportunityCosts' | 'opportunityItems' | 'opportunitySurcharges' | 'owner' | 'participants' | 'project' | 'sourceOpportunity' | 'venue'> & { billingAddress?: Maybe<_RefType['CurrentRmsAddress']>, cirrusAccount?: Maybe<_RefType['CirrusAccount']>, cirrusAccountLink?: Maybe<_RefType['LinkInfo']>, invoices?: Maybe<_RefType['CurrentRmsInvoiceConnection']>, itmProject?: Maybe<_RefType['ItmProject']>, itmProjectLink?: Maybe<_RefType['LinkInfo']>, member?: Maybe<_RefType['CurrentRmsMember']>, opportunityCosts?: Maybe<_RefType['CurrentRmsOpportunityCostConnection']>, opportunityItems?: Maybe<Array<_RefType['CurrentRmsOpportunityItem']>>, opportunitySurcharges?: Maybe<Array<_RefType['CurrentRmsOpportunitySurcharge']>>, owner?: Maybe<_RefType['CurrentRmsMember']>, participants?: Maybe<Array<_RefType['CurrentRmsParticipant']>>, project?: Maybe<_RefType['CurrentRmsProject']>, sourceOpportunity?: Maybe<_RefType['CurrentRmsOpportunity']>, venue?: Maybe<_RefType['CurrentRmsMember']> } )
    | ( Omit<CurrentRmsProject, 'billingAddress' | 'cirrusAccount' | 'cirrusAccountLink' | 'itmProject' | 'itmProjectLink' | 'member' | 'opportunities' | 'owner' | 'participants' | 'venue'> & { billingAddress?: Maybe<_RefType['CurrentRmsAddress']>, cirrusAccount?: Maybe<_RefType['CirrusAccount']>, cirrusAccountLink?: Maybe<_RefType['LinkInfo']>, itmProject?: Maybe<_RefType['ItmProject']>, itmProjectLink?: Maybe<_RefType['LinkInfo']>, member?: Maybe<_RefType['CurrentRmsMember']>, opportunities?: Maybe<Array<_RefType['CurrentRmsOpportunity']>>, owner?: Maybe<_RefType['CurrentRmsMember']>, participants?: Maybe<Array<_RefType['CurrentRmsParticipant']>>, venue?: Maybe<_RefType['CurrentRmsMember']> } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( Omit<CirrusAccount, 'alternateUser' | 'contacts' | 'currentRmsInvoices' | 'currentRmsInvoicesLink' | 'currentRmsMembers' | 'currentRmsMembersLink' | 'files' | 'followers' | 'itmProjects' | 'itmProjectsLink' | 'opportunities' | 'orders' | 'parentAccount' | 'projectorEngagements' | 'projectorEngagementsLink' | 'user' | 'zivioMilestones' | 'zivioMilestonesLink'> & { alternateUser?: Maybe<_RefType['CirrusUser']>, contacts?: Maybe<Array<_RefType['CirrusContact']>>, currentRmsInvoices?: Maybe<_RefType['CurrentRmsInvoiceConnection']>, currentRmsInvoicesLink?: Maybe<_RefType['LinkInfo']>, currentRmsMembers?: Maybe<_RefType['CurrentRmsMemberConnection']>, currentRmsMembersLink?: Maybe<_RefType['LinkInfo']>, files?: Maybe<Array<_RefType['CirrusFile']>>, followers?: Maybe<Array<_RefType['CirrusUser']>>, itmProjects?: Maybe<_RefType['ItmProjectConnection']>, itmProjectsLink?: Maybe<_RefType['LinkInfo']>, opportunities?: Maybe<_RefType['CirrusOpportunityConnection']>, orders?: Maybe<_RefType['CirrusOrderConnection']>, parentAccount?: Maybe<_RefType['CirrusAccount']>, projectorEngagements?: Maybe<_RefType['ProjectorEngagementConnection']>, projectorEngagementsLink?: Maybe<_RefType['LinkInfo']>, user?: Maybe<_RefType['CirrusUser']>, zivioMilestones?: Maybe<_RefType['ZivioMilestoneConnection']>, zivioMilestonesLink?: Maybe<_RefType['LinkInfo']> } )
    | ( Omit<CirrusContact, 'account' | 'files' | 'followers' | 'opportunities' | 'orders' | 'superior'> & { account?: Maybe<_RefType['CirrusAccount']>, files?: Maybe<Array<_RefType['CirrusFile']>>, followers?: Maybe<Array<_RefType['CirrusUser']>>, opportunities?: Maybe<_RefType['CirrusOpportunityConnection']>, orders?: Maybe<_RefType['CirrusOrderConnection']>, superior?: Maybe<_RefType['CirrusContact']> } )
    | ( Omit<CirrusOpportunity, 'account' | 'altAccount' | 'businessArea' | 'changeUser' | 'contact' | 'files' | 'followers' | 'orders' | 'regUser' | 'user'> & { account?: Maybe<_RefType['CirrusAccount']>, altAccount?: Maybe<_RefType['CirrusAccount']>, businessArea?: Maybe<_RefType['CirrusOpportunityBusinessArea']>, changeUser?: Maybe<_RefType['CirrusUser']>, contact?: Maybe<_RefType['CirrusContact']>, files?: Maybe<Array<_RefType['CirrusFile']>>, followers?: Maybe<Array<_RefType['CirrusUser']>>, orders?: Maybe<_RefType['CirrusOrderConnection']>, regUser?: Maybe<_RefType['CirrusUser']>, user?: Maybe<_RefType['CirrusUser']> } )
    | ( Omit<CirrusOrder, 'account' | 'contact' | 'currentRmsInvoices' | 'currentRmsInvoicesLink' | 'opportunity' | 'rows' | 'user' | 'user2'> & { account?: Maybe<_RefType['CirrusAccount']>, contact?: Maybe<_RefType['CirrusContact']>, currentRmsInvoices?: Maybe<_RefType['CurrentRmsInvoiceConnection']>, currentRmsInvoicesLink?: Maybe<_RefType['LinkInfo']>, opportunity?: Maybe<_RefType['CirrusOpportunity']>, rows?: Maybe<Array<_RefType['CirrusOrderRow']>>, user?: Maybe<_RefType['CirrusUser']>, user2?: Maybe<_RefType['CirrusUser']> } )
    | ( CirrusProject )
    | ( Omit<CirrusQuote, 'account' | 'contact' | 'opportunity' | 'user' | 'user2'> & { account?: Maybe<_RefType['CirrusAccount']>, contact?: Maybe<_RefType['CirrusContact']>, opportunity?: Maybe<_RefType['CirrusOpportunity']>, user?: Maybe<_RefType['CirrusUser']>, user2?: Maybe<_RefType['CirrusUser']> } )
    | ( Omit<CirrusUser, 'accounts' | 'departments' | 'opportunities' | 'orders' | 'settings'> & { accounts?: Maybe<_RefType['CirrusAccountConnection']>, departments?: Maybe<Array<_RefType['CirrusDepartment']>>, opportunities?: Maybe<_RefType['CirrusOpportunityConnection']>, orders?: Maybe<_RefType['CirrusOrderConnection']>, settings?: Maybe<Array<_RefType['CirrusUserSetting']>> } )
    | ( Omit<CurrentRmsInvoice, 'billingAddress' | 'cirrusAccount' | 'cirrusAccountLink' | 'cirrusOrders' | 'cirrusOrdersLink' | 'invoiceItems' | 'invoiceTaxes' | 'itmProject' | 'itmProjectLink' | 'member' | 'owner' | 'projectorMilestones' | 'projectorMilestonesLink' | 'venue' | 'zivioMilestones' | 'zivioMilestonesLink'> & { billingAddress?: Maybe<_RefType['CurrentRmsAddress']>, cirrusAccount?: Maybe<_RefType['CirrusAccount']>, cirrusAccountLink?: Maybe<_RefType['LinkInfo']>, cirrusOrders?: Maybe<_RefType['CirrusOrderConnection']>, cirrusOrdersLink?: Maybe<_RefType['LinkInfo']>, invoiceItems?: Maybe<Array<_RefType['CurrentRmsInvoiceItem']>>, invoiceTaxes?: Maybe<Array<_RefType['CurrentRmsInvoiceTax']>>, itmProject?: Maybe<_RefType['ItmProject']>, itmProjectLink?: Maybe<_RefType['LinkInfo']>, member?: Maybe<_RefType['CurrentRmsMember']>, owner?: Maybe<_RefType['CurrentRmsMember']>, projectorMilestones?: Maybe<_RefType['ProjectorContractLineItemMilestoneConnection']>, projectorMilestonesLink?: Maybe<_RefType['LinkInfo']>, venue?: Maybe<_RefType['CurrentRmsMember']>, zivioMilestones?: Maybe<_RefType['ZivioMilestoneConnection']>, zivioMilestonesLink?: Maybe<_RefType['LinkInfo']> } )
    | ( Omit<CurrentRmsInvoiceItem, 'chargingPeriod' | 'invoice' | 'source'> & { chargingPeriod?: Maybe<Array<_RefType['CurrentRmsChargingPeriod']>>, invoice?: Maybe<_RefType['CurrentRmsInvoice']>, source?: Maybe<_RefType['CurrentRmsInvoiceItemSource']> } )
    | ( Omit<CurrentRmsMember, 'addresses' | 'childMembers' | 'cirrusAccount' | 'cirrusAccountLink' | 'invoices' | 'membership' | 'opportunities' | 'parentMembers' | 'primaryAddress' | 'projects' | 'serviceStockLevels'> & { addresses?: Maybe<Array<_RefType['CurrentRmsAddress']>>, childMembers?: Maybe<Array<_RefType['CurrentRmsMemberRelationship']>>, cirrusAccount?: Maybe<_RefType['CirrusAccount']>, cirrusAccountLink?: Maybe<_RefType['LinkInfo']>, invoices?: Maybe<_RefType['CurrentRmsInvoiceConnection']>, membership?: Maybe<_RefType['CurrentRmsMembership']>, opportunities?: Maybe<_RefType['CurrentRmsOpportunityConnection']>, parentMembers?: Maybe<Array<_RefType['CurrentRmsMemberRelationship']>>, primaryAddress?: Maybe<_RefType['CurrentRmsAddress']>, projects?: Maybe<_RefType['CurrentRmsProjectConnection']>, serviceStockLevels?: Maybe<Array<_RefType['CurrentRmsServiceStockLevel']>> } )
    | ( Omit<CurrentRmsOpportunity, 'billingAddress' | 'cirrusAccount' | 'cirrusAccountLink' | 'invoices' | 'itmProject' | 'itmProjectLink' | 'member' | 'opportunityCosts' | 'opportunityItems' | 'opportunitySurcharges' | 'owner' | 'participants' | 'project' | 'sourceOpportunity' | 'venue'> & { billingAddress?: Maybe<_RefType['CurrentRmsAddress']>, cirrusAccount?: Maybe<_RefType['CirrusAccount']>, cirrusAccountLink?: Maybe<_RefType['LinkInfo']>, invoices?: Maybe<_RefType['CurrentRmsInvoiceConnection']>, itmProject?: Maybe<_RefType['ItmProject']>, itmProjectLink?: Maybe<_RefType['LinkInfo']>, member?: Maybe<_RefType['CurrentRmsMember']>, opportunityCosts?: Maybe<_RefType['CurrentRmsOpportunityCostConnection']>, opportunityItems?: Maybe<Array<_RefType['CurrentRmsOpportunityItem']>>, opportunitySurcharges?: Maybe<Array<_RefType['CurrentRmsOpportunitySurcharge']>>, owner?: Maybe<_RefType['CurrentRmsMember']>, participants?: Maybe<Array<_RefType['CurrentRmsParticipant']>>, project?: Maybe<_RefType['CurrentRmsProject']>, sourceOpportunity?: Maybe<_RefType['CurrentRmsOpportunity']>, venue?: Maybe<_RefType['CurrentRmsMember']> } )
    | ( Omit<CurrentRmsOpportunityCost, 'chargingPeriods' | 'member' | 'opportunity' | 'opportunityItemAsset'> & { chargingPeriods?: Maybe<Array<_RefType['CurrentRmsChargingPeriod']>>, member?: Maybe<_RefType['CurrentRmsMember']>, opportunity?: Maybe<_RefType['CurrentRmsOpportunity']>, opportunityItemAsset?: Maybe<_RefType['CurrentRmsOpportunityItemAsset']> } )
    | ( Omit<CurrentRmsOpportunityItem, 'chargingPeriods' | 'leadChargingPeriod' | 'opportunity'> & { chargingPeriods?: Maybe<Array<_RefType['CurrentRmsChargingPeriod']>>, leadChargingPeriod?: Maybe<_RefType['CurrentRmsChargingPeriod']>, opportunity?: Maybe<_RefType['CurrentRmsOpportunity']> } )
    | ( Omit<CurrentRmsProject, 'billingAddress' | 'cirrusAccount' | 'cirrusAccountLink' | 'itmProject' | 'itmProjectLink' | 'member' | 'opportunities' | 'owner' | 'participants' | 'venue'> & { billingAddress?: Maybe<_RefType['CurrentRmsAddress']>, cirrusAccount?: Maybe<_RefType['CirrusAccount']>, cirrusAccountLink?: Maybe<_RefType['LinkInfo']>, itmProject?: Maybe<_RefType['ItmProject']>, itmProjectLink?: Maybe<_RefType['LinkInfo']>, member?: Maybe<_RefType['CurrentRmsMember']>, opportunities?: Maybe<Array<_RefType['CurrentRmsOpportunity']>>, owner?: Maybe<_RefType['CurrentRmsMember']>, participants?: Maybe<Array<_RefType['CurrentRmsParticipant']>>, venue?: Maybe<_RefType['CurrentRmsMember']> } )
    | ( Omit<ItmBaseline, 'project'> & { project?: Maybe<_RefType['ItmProject']> } )
    | ( Omit<ItmEffortByCategory, 'project' | 'task'> & { project?: Maybe<_RefType['ItmProject']>, task?: Maybe<_RefType['ItmTask']> } )
    | ( Omit<ItmEffortByMember, 'project' | 'task'> & { project?: Maybe<_RefType['ItmProject']>, task?: Maybe<_RefType['ItmTask']> } )
    | ( ItmProfessionalCategory )
    | ( Omit<ItmProject, 'approvalStatus' | 'changeHistory' | 'cirrusAccount' | 'cirrusAccountLink' | 'currentRmsInvoices' | 'currentRmsInvoicesLink' | 'currentRmsOpportunities' | 'currentRmsOpportunitiesLink' | 'currentRmsProjects' | 'currentRmsProjectsLink' | 'expectedRoi' | 'gantt' | 'inOlderForm' | 'professionalCategories' | 'progressReports' | 'projectorMilestones' | 'projectorMilestonesLink' | 'projectorProjects' | 'projectorProjectsLink' | 'purchases' | 'purchasesInOlderForm' | 'revenues' | 'sprints' | 'swimlanes' | 'taskDependencies' | 'team' | 'zivioMilestones' | 'zivioMilestonesLink'> & { approvalStatus?: Maybe<_RefType['ItmProjectApprovalStatus']>, changeHistory?: Maybe<_RefType['ItmChangeHistory']>, cirrusAccount?: Maybe<_RefType['CirrusAccount']>, cirrusAccountLink?: Maybe<_RefType['LinkInfo']>, currentRmsInvoices?: Maybe<_RefType['CurrentRmsInvoiceConnection']>, currentRmsInvoicesLink?: Maybe<_RefType['LinkInfo']>, currentRmsOpportunities?: Maybe<_RefType['CurrentRmsOpportunityConnection']>, currentRmsOpportunitiesLink?: Maybe<_RefType['LinkInfo']>, currentRmsProjects?: Maybe<_RefType['CurrentRmsProjectConnection']>, currentRmsProjectsLink?: Maybe<_RefType['LinkInfo']>, expectedRoi?: Maybe<_RefType['ItmMoney']>, gantt?: Maybe<_RefType['ItmGantt']>, inOlderForm?: Maybe<_RefType['ItmProject']>, professionalCategories?: Maybe<_RefType['ItmProjectProfessionalCategoryConnection']>, progressReports?: Maybe<_RefType['ItmProjectProgressReportConnection']>, projectorMilestones?: Maybe<_RefType['ProjectorContractLineItemMilestoneConnection']>, projectorMilestonesLink?: Maybe<_RefType['LinkInfo']>, projectorProjects?: Maybe<_RefType['ProjectorProjectConnection']>, projectorProjectsLink?: Maybe<_RefType['LinkInfo']>, purchases?: Maybe<_RefType['ItmPurchaseConnection']>, purchasesInOlderForm?: Maybe<Array<_RefType['ItmPurchase']>>, revenues?: Maybe<_RefType['ItmRevenueConnection']>, sprints?: Maybe<_RefType['ItmSprintConnection']>, swimlanes?: Maybe<_RefType['ItmSwimlaneConnection']>, taskDependencies?: Maybe<_RefType['ItmTaskDependencyConnection']>, team?: Maybe<_RefType['ItmProjectTeam']>, zivioMilestones?: Maybe<_RefType['ZivioMilestoneConnection']>, zivioMilestonesLink?: Maybe<_RefType['LinkInfo']> } )
    | ( Omit<ItmProjectBudget, 'project'> & { project?: Maybe<_RefType['ItmProject']> } )
    | ( Omit<ItmProjectProfessionalCategory, 'category' | 'project' | 'standardBillRate'> & { category?: Maybe<_RefType['ItmProjectCategoryKind']>, project?: Maybe<_RefType['ItmProject']>, standardBillRate?: Maybe<_RefType['ItmMoney']> } )
    | ( Omit<ItmProjectProgressReport, 'project'> & { project?: Maybe<_RefType['ItmProject']> } )
    | ( Omit<ItmProjectTeam, 'members' | 'project' | 'tasks'> & { members?: Maybe<Array<_RefType['ItmProjectTeamMember']>>, project?: Maybe<_RefType['ItmProject']>, tasks?: Maybe<Array<_RefType['ItmProjectTeamTask']>> } )
    | ( Omit<ItmPurchase, 'actualAmount' | 'alone' | 'dependingOnTask' | 'project' | 'projectedAmount'> & { actualAmount?: Maybe<_RefType['ItmMoney']>, alone?: Maybe<_RefType['ItmPurchase']>, dependingOnTask?: Maybe<_RefType['ItmTask']>, project?: Maybe<_RefType['ItmProject']>, projectedAmount?: Maybe<_RefType['ItmMoney']> } )
    | ( Omit<ItmPurchaseBudget, 'project' | 'purchases'> & { project?: Maybe<_RefType['ItmProject']>, purchases?: Maybe<_RefType['ItmPurchaseConnection']> } )
    | ( Omit<ItmRevenue, 'actualAmount' | 'alone' | 'currentRmsInvoices' | 'currentRmsInvoicesLink' | 'dependingOnTask' | 'project' | 'projectedAmount' | 'projectorMilestones' | 'projectorMilestonesLink' | 'tasksOfPeriod' | 'zivioMilestones' | 'zivioMilestonesLink'> & { actualAmount?: Maybe<_RefType['ItmMoney']>, alone?: Maybe<_RefType['ItmRevenue']>, currentRmsInvoices?: Maybe<_RefType['CurrentRmsInvoiceConnection']>, currentRmsInvoicesLink?: Maybe<_RefType['LinkInfo']>, dependingOnTask?: Maybe<_RefType['ItmTask']>, project?: Maybe<_RefType['ItmProject']>, projectedAmount?: Maybe<_RefType['ItmMoney']>, projectorMilestones?: Maybe<_RefType['ProjectorContractLineItemMilestoneConnection']>, projectorMilestonesLink?: Maybe<_RefType['LinkInfo']>, tasksOfPeriod?: Maybe<_RefType['ItmRevenuePeriodTaskConnection']>, zivioMilestones?: Maybe<_RefType['ZivioMilestoneConnection']>, zivioMilestonesLink?: Maybe<_RefType['LinkInfo']> } )
    | ( Omit<ItmRevenuePeriodTask, 'project' | 'revenue' | 'task'> & { project?: Maybe<_RefType['ItmProject']>, revenue?: Maybe<_RefType['ItmRevenue']>, task?: Maybe<_RefType['ItmTask']> } )
    | ( ItmServicePurchase )
    | ( ItmServicePurchaseBudget )
    | ( ItmServiceRevenue )
    | ( ItmServiceRevenueStatus )
    | ( Omit<ItmSprint, 'creator' | 'project' | 'tasks'> & { creator?: Maybe<_RefType['ItmSprintCreator']>, project?: Maybe<_RefType['ItmProject']>, tasks?: Maybe<_RefType['ItmSprintTaskConnection']> } )
    | ( Omit<ItmSprintTask, 'parentTask' | 'priority' | 'project' | 'task'> & { parentTask?: Maybe<_RefType['ItmTask']>, priority?: Maybe<_RefType['ItmTaskPriority']>, project?: Maybe<_RefType['ItmProject']>, task?: Maybe<_RefType['ItmTask']> } )
    | ( Omit<ItmSwimlane, 'project'> & { project?: Maybe<_RefType['ItmProject']> } )
    | ( Omit<ItmTask, 'alone' | 'parentTask' | 'priority' | 'project' | 'purchases' | 'revenues' | 'taskPurchases' | 'teamMembers'> & { alone?: Maybe<_RefType['ItmTask']>, parentTask?: Maybe<_RefType['ItmTask']>, priority?: Maybe<_RefType['ItmTaskPriority']>, project?: Maybe<_RefType['ItmProject']>, purchases?: Maybe<_RefType['ItmPurchaseConnection']>, revenues?: Maybe<_RefType['ItmRevenueConnection']>, taskPurchases?: Maybe<_RefType['ItmTaskPurchaseConnection']>, teamMembers?: Maybe<_RefType['ItmTaskTeamMemberConnection']> } )
    | ( Omit<ItmTaskDependency, 'fromTask' | 'project' | 'toTask'> & { fromTask?: Maybe<_RefType['ItmTask']>, project?: Maybe<_RefType['ItmProject']>, toTask?: Maybe<_RefType['ItmTask']> } )
    | ( Omit<ItmTaskProgressReport, 'project' | 'task'> & { project?: Maybe<_RefType['ItmProject']>, task?: Maybe<_RefType['ItmTask']> } )
    | ( Omit<ItmTaskPurchase, 'actualAmount' | 'project' | 'projectedAmount' | 'purchase' | 'task'> & { actualAmount?: Maybe<_RefType['ItmMoney']>, project?: Maybe<_RefType['ItmProject']>, projectedAmount?: Maybe<_RefType['ItmMoney']>, purchase?: Maybe<_RefType['ItmPurchase']>, task?: Maybe<_RefType['ItmTask']> } )
    | ( Omit<ItmTaskTeamMember, 'project' | 'task'> & { project?: Maybe<_RefType['ItmProject']>, task?: Maybe<_RefType['ItmTask']> } )
    | ( ProjectorClient )
    | ( Omit<ProjectorContractLineItem, 'engagement' | 'milestones' | 'overageProject'> & { engagement?: Maybe<_RefType['ProjectorEngagement']>, milestones?: Maybe<Array<_RefType['ProjectorContractLineItemMilestone']>>, overageProject?: Maybe<_RefType['ProjectorProject']> } )
    | ( Omit<ProjectorContractLineItemMilestone, 'cirrusAccount' | 'cirrusAccountLink' | 'contractLineItem' | 'currentRmsInvoices' | 'currentRmsInvoicesLink' | 'itmProject' | 'itmProjectLink' | 'project' | 'zivioMilestones' | 'zivioMilestonesLink'> & { cirrusAccount?: Maybe<_RefType['CirrusAccount']>, cirrusAccountLink?: Maybe<_RefType['LinkInfo']>, contractLineItem?: Maybe<_RefType['ProjectorContractLineItem']>, currentRmsInvoices?: Maybe<_RefType['CurrentRmsInvoiceConnection']>, currentRmsInvoicesLink?: Maybe<_RefType['LinkInfo']>, itmProject?: Maybe<_RefType['ItmProject']>, itmProjectLink?: Maybe<_RefType['LinkInfo']>, project?: Maybe<_RefType['ProjectorProject']>, zivioMilestones?: Maybe<_RefType['ZivioMilestoneConnection']>, zivioMilestonesLink?: Maybe<_RefType['LinkInfo']> } )
    | ( Omit<ProjectorEngagement, 'cirrusAccount' | 'cirrusAccountLink' | 'contractLineItems' | 'milestones' | 'projects'> & { cirrusAccount?: Maybe<_RefType['CirrusAccount']>, cirrusAccountLink?: Maybe<_RefType['LinkInfo']>, contractLineItems?: Maybe<Array<_RefType['ProjectorContractLineItem']>>, milestones?: Maybe<_RefType['ProjectorContractLineItemMilestoneConnection']>, projects?: Maybe<Array<_RefType['ProjectorProject']>> } )
    | ( Omit<ProjectorProject, 'engagement' | 'itmProject' | 'itmProjectLink' | 'milestones'> & { engagement?: Maybe<_RefType['ProjectorEngagement']>, itmProject?: Maybe<_RefType['ItmProject']>, itmProjectLink?: Maybe<_RefType['LinkInfo']>, milestones?: Maybe<_RefType['ProjectorContractLineItemMilestoneConnection']> } )
    | ( Omit<ZivioMilestone, 'approvedBy' | 'children' | 'cirrusAccount' | 'cirrusAccountLink' | 'currentRmsInvoices' | 'currentRmsInvoicesLink' | 'itmProject' | 'itmProjectLink' | 'parents' | 'projectorMilestones' | 'projectorMilestonesLink'> & { approvedBy?: Maybe<_RefType['ZivioUser']>, children?: Maybe<Array<_RefType['ZivioMilestone']>>, cirrusAccount?: Maybe<_RefType['CirrusAccount']>, cirrusAccountLink?: Maybe<_RefType['LinkInfo']>, currentRmsInvoices?: Maybe<_RefType['CurrentRmsInvoiceConnection']>, currentRmsInvoicesLink?: Maybe<_RefType['LinkInfo']>, itmProject?: Maybe<_RefType['ItmProject']>, itmProjectLink?: Maybe<_RefType['LinkInfo']>, parents?: Maybe<Array<_RefType['ZivioMilestone']>>, projectorMilestones?: Maybe<_RefType['ProjectorContractLineItemMilestoneConnection']>, projectorMilestonesLink?: Maybe<_RefType['LinkInfo']> } )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CirrusAccount: ResolverTypeWrapper<Omit<CirrusAccount, 'alternateUser' | 'contacts' | 'currentRmsInvoices' | 'currentRmsInvoicesLink' | 'currentRmsMembers' | 'currentRmsMembersLink' | 'files' | 'followers' | 'itmProjects' | 'itmProjectsLink' | 'opportunities' | 'orders' | 'parentAccount' | 'projectorEngagements' | 'projectorEngagementsLink' | 'user' | 'zivioMilestones' | 'zivioMilestonesLink'> & { alternateUser?: Maybe<ResolversTypes['CirrusUser']>, contacts?: Maybe<Array<ResolversTypes['CirrusContact']>>, currentRmsInvoices?: Maybe<ResolversTypes['CurrentRmsInvoiceConnection']>, currentRmsInvoicesLink?: Maybe<ResolversTypes['LinkInfo']>, currentRmsMembers?: Maybe<ResolversTypes['CurrentRmsMemberConnection']>, currentRmsMembersLink?: Maybe<ResolversTypes['LinkInfo']>, files?: Maybe<Array<ResolversTypes['CirrusFile']>>, followers?: Maybe<Array<ResolversTypes['CirrusUser']>>, itmProjects?: Maybe<ResolversTypes['ItmProjectConnection']>, itmProjectsLink?: Maybe<ResolversTypes['LinkInfo']>, opportunities?: Maybe<ResolversTypes['CirrusOpportunityConnection']>, orders?: Maybe<ResolversTypes['CirrusOrderConnection']>, parentAccount?: Maybe<ResolversTypes['CirrusAccount']>, projectorEngagements?: Maybe<ResolversTypes['ProjectorEngagementConnection']>, projectorEngagementsLink?: Maybe<ResolversTypes['LinkInfo']>, user?: Maybe<ResolversTypes['CirrusUser']>, zivioMilestones?: Maybe<ResolversTypes['ZivioMilestoneConnection']>, zivioMilestonesLink?: Maybe<ResolversTypes['LinkInfo']> }>;
  CirrusAccountConnection: ResolverTypeWrapper<Omit<CirrusAccountConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CirrusAccountEdge']>, nodes: Array<ResolversTypes['CirrusAccount']> }>;
  CirrusAccountEdge: ResolverTypeWrapper<Omit<CirrusAccountEdge, 'node'> & { node: ResolversTypes['CirrusAccount'] }>;
  CirrusAccountGroup: ResolverTypeWrapper<CirrusAccountGroup>;
  CirrusAccountOrder: CirrusAccountOrder;
  CirrusAccountOrderField: CirrusAccountOrderField;
  CirrusAccountType: ResolverTypeWrapper<CirrusAccountType>;
  CirrusAccountWhere: CirrusAccountWhere;
  CirrusAddress: ResolverTypeWrapper<CirrusAddress>;
  CirrusAddresses: ResolverTypeWrapper<CirrusAddresses>;
  CirrusArticle: ResolverTypeWrapper<CirrusArticle>;
  CirrusArticlePrice: ResolverTypeWrapper<CirrusArticlePrice>;
  CirrusArticleUnit: ResolverTypeWrapper<CirrusArticleUnit>;
  CirrusContact: ResolverTypeWrapper<Omit<CirrusContact, 'account' | 'files' | 'followers' | 'opportunities' | 'orders' | 'superior'> & { account?: Maybe<ResolversTypes['CirrusAccount']>, files?: Maybe<Array<ResolversTypes['CirrusFile']>>, followers?: Maybe<Array<ResolversTypes['CirrusUser']>>, opportunities?: Maybe<ResolversTypes['CirrusOpportunityConnection']>, orders?: Maybe<ResolversTypes['CirrusOrderConnection']>, superior?: Maybe<ResolversTypes['CirrusContact']> }>;
  CirrusContactConnection: ResolverTypeWrapper<Omit<CirrusContactConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CirrusContactEdge']>, nodes: Array<ResolversTypes['CirrusContact']> }>;
  CirrusContactEdge: ResolverTypeWrapper<Omit<CirrusContactEdge, 'node'> & { node: ResolversTypes['CirrusContact'] }>;
  CirrusContactOrder: CirrusContactOrder;
  CirrusContactOrderField: CirrusContactOrderField;
  CirrusContactWhere: CirrusContactWhere;
  CirrusCoordinates: ResolverTypeWrapper<CirrusCoordinates>;
  CirrusDayFilter: CirrusDayFilter;
  CirrusDeliveryTerm: ResolverTypeWrapper<CirrusDeliveryTerm>;
  CirrusDeliveryType: ResolverTypeWrapper<CirrusDeliveryType>;
  CirrusDepartment: ResolverTypeWrapper<Omit<CirrusDepartment, 'manager' | 'parentDepartment'> & { manager?: Maybe<ResolversTypes['CirrusUser']>, parentDepartment?: Maybe<ResolversTypes['CirrusDepartment']> }>;
  CirrusDynamicFieldFilter: CirrusDynamicFieldFilter;
  CirrusFile: ResolverTypeWrapper<CirrusFile>;
  CirrusFlagFilter: CirrusFlagFilter;
  CirrusIdFilter: CirrusIdFilter;
  CirrusIdsFilter: CirrusIdsFilter;
  CirrusOpportunity: ResolverTypeWrapper<Omit<CirrusOpportunity, 'account' | 'altAccount' | 'businessArea' | 'changeUser' | 'contact' | 'files' | 'followers' | 'orders' | 'regUser' | 'user'> & { account?: Maybe<ResolversTypes['CirrusAccount']>, altAccount?: Maybe<ResolversTypes['CirrusAccount']>, businessArea?: Maybe<ResolversTypes['CirrusOpportunityBusinessArea']>, changeUser?: Maybe<ResolversTypes['CirrusUser']>, contact?: Maybe<ResolversTypes['CirrusContact']>, files?: Maybe<Array<ResolversTypes['CirrusFile']>>, followers?: Maybe<Array<ResolversTypes['CirrusUser']>>, orders?: Maybe<ResolversTypes['CirrusOrderConnection']>, regUser?: Maybe<ResolversTypes['CirrusUser']>, user?: Maybe<ResolversTypes['CirrusUser']> }>;
  CirrusOpportunityBusinessArea: ResolverTypeWrapper<Omit<CirrusOpportunityBusinessArea, 'opportunity'> & { opportunity?: Maybe<ResolversTypes['CirrusOpportunity']> }>;
  CirrusOpportunityConnection: ResolverTypeWrapper<Omit<CirrusOpportunityConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CirrusOpportunityEdge']>, nodes: Array<ResolversTypes['CirrusOpportunity']> }>;
  CirrusOpportunityEdge: ResolverTypeWrapper<Omit<CirrusOpportunityEdge, 'node'> & { node: ResolversTypes['CirrusOpportunity'] }>;
  CirrusOpportunityEstimate: ResolverTypeWrapper<CirrusOpportunityEstimate>;
  CirrusOpportunityLostReason: ResolverTypeWrapper<CirrusOpportunityLostReason>;
  CirrusOpportunityOrder: CirrusOpportunityOrder;
  CirrusOpportunityOrderField: CirrusOpportunityOrderField;
  CirrusOpportunityProgressionState: ResolverTypeWrapper<CirrusOpportunityProgressionState>;
  CirrusOpportunitySource: ResolverTypeWrapper<CirrusOpportunitySource>;
  CirrusOpportunityState: ResolverTypeWrapper<CirrusOpportunityState>;
  CirrusOpportunityStatus: ResolverTypeWrapper<CirrusOpportunityStatus>;
  CirrusOpportunityType: ResolverTypeWrapper<CirrusOpportunityType>;
  CirrusOpportunityWhere: CirrusOpportunityWhere;
  CirrusOpportunityWinReason: ResolverTypeWrapper<CirrusOpportunityWinReason>;
  CirrusOrder: ResolverTypeWrapper<Omit<CirrusOrder, 'account' | 'contact' | 'currentRmsInvoices' | 'currentRmsInvoicesLink' | 'opportunity' | 'rows' | 'user' | 'user2'> & { account?: Maybe<ResolversTypes['CirrusAccount']>, contact?: Maybe<ResolversTypes['CirrusContact']>, currentRmsInvoices?: Maybe<ResolversTypes['CurrentRmsInvoiceConnection']>, currentRmsInvoicesLink?: Maybe<ResolversTypes['LinkInfo']>, opportunity?: Maybe<ResolversTypes['CirrusOpportunity']>, rows?: Maybe<Array<ResolversTypes['CirrusOrderRow']>>, user?: Maybe<ResolversTypes['CirrusUser']>, user2?: Maybe<ResolversTypes['CirrusUser']> }>;
  CirrusOrderConnection: ResolverTypeWrapper<Omit<CirrusOrderConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CirrusOrderEdge']>, nodes: Array<ResolversTypes['CirrusOrder']> }>;
  CirrusOrderEdge: ResolverTypeWrapper<Omit<CirrusOrderEdge, 'node'> & { node: ResolversTypes['CirrusOrder'] }>;
  CirrusOrderOrder: CirrusOrderOrder;
  CirrusOrderOrderField: CirrusOrderOrderField;
  CirrusOrderRow: ResolverTypeWrapper<Omit<CirrusOrderRow, 'account' | 'opportunity' | 'order' | 'user'> & { account?: Maybe<ResolversTypes['CirrusAccount']>, opportunity?: Maybe<ResolversTypes['CirrusOpportunity']>, order?: Maybe<ResolversTypes['CirrusOrder']>, user?: Maybe<ResolversTypes['CirrusUser']> }>;
  CirrusOrderStatus: ResolverTypeWrapper<CirrusOrderStatus>;
  CirrusOrderType: ResolverTypeWrapper<CirrusOrderType>;
  CirrusOrderWhere: CirrusOrderWhere;
  CirrusPatternFilter: CirrusPatternFilter;
  CirrusPaymentTerm: ResolverTypeWrapper<CirrusPaymentTerm>;
  CirrusPhoto: ResolverTypeWrapper<CirrusPhoto>;
  CirrusPriceGroup: ResolverTypeWrapper<CirrusPriceGroup>;
  CirrusPriceList: ResolverTypeWrapper<CirrusPriceList>;
  CirrusProject: ResolverTypeWrapper<CirrusProject>;
  CirrusProjectConnection: ResolverTypeWrapper<CirrusProjectConnection>;
  CirrusProjectEdge: ResolverTypeWrapper<CirrusProjectEdge>;
  CirrusProjectOrder: CirrusProjectOrder;
  CirrusProjectOrderField: CirrusProjectOrderField;
  CirrusProjectType: ResolverTypeWrapper<CirrusProjectType>;
  CirrusProjectWhere: CirrusProjectWhere;
  CirrusQuote: ResolverTypeWrapper<Omit<CirrusQuote, 'account' | 'contact' | 'opportunity' | 'user' | 'user2'> & { account?: Maybe<ResolversTypes['CirrusAccount']>, contact?: Maybe<ResolversTypes['CirrusContact']>, opportunity?: Maybe<ResolversTypes['CirrusOpportunity']>, user?: Maybe<ResolversTypes['CirrusUser']>, user2?: Maybe<ResolversTypes['CirrusUser']> }>;
  CirrusQuoteConnection: ResolverTypeWrapper<CirrusQuoteConnection>;
  CirrusQuoteEdge: ResolverTypeWrapper<CirrusQuoteEdge>;
  CirrusQuoteOrder: CirrusQuoteOrder;
  CirrusQuoteOrderField: CirrusQuoteOrderField;
  CirrusQuoteRow: ResolverTypeWrapper<CirrusQuoteRow>;
  CirrusQuoteStatus: ResolverTypeWrapper<CirrusQuoteStatus>;
  CirrusQuoteStatusMetaType: CirrusQuoteStatusMetaType;
  CirrusQuoteWhere: CirrusQuoteWhere;
  CirrusRole: ResolverTypeWrapper<CirrusRole>;
  CirrusTag: ResolverTypeWrapper<CirrusTag>;
  CirrusTextFilter: CirrusTextFilter;
  CirrusUser: ResolverTypeWrapper<Omit<CirrusUser, 'accounts' | 'departments' | 'opportunities' | 'orders' | 'settings'> & { accounts?: Maybe<ResolversTypes['CirrusAccountConnection']>, departments?: Maybe<Array<ResolversTypes['CirrusDepartment']>>, opportunities?: Maybe<ResolversTypes['CirrusOpportunityConnection']>, orders?: Maybe<ResolversTypes['CirrusOrderConnection']>, settings?: Maybe<Array<ResolversTypes['CirrusUserSetting']>> }>;
  CirrusUserConnection: ResolverTypeWrapper<Omit<CirrusUserConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CirrusUserEdge']>, nodes: Array<ResolversTypes['CirrusUser']> }>;
  CirrusUserEdge: ResolverTypeWrapper<Omit<CirrusUserEdge, 'node'> & { node: ResolversTypes['CirrusUser'] }>;
  CirrusUserOrder: CirrusUserOrder;
  CirrusUserOrderField: CirrusUserOrderField;
  CirrusUserSetting: ResolverTypeWrapper<Omit<CirrusUserSetting, 'user'> & { user?: Maybe<ResolversTypes['CirrusUser']> }>;
  CirrusUserWhere: CirrusUserWhere;
  CurrentRmsAccessoryInclusionType: CurrentRmsAccessoryInclusionType;
  CurrentRmsAccessoryMode: CurrentRmsAccessoryMode;
  CurrentRmsAddress: ResolverTypeWrapper<CurrentRmsAddress>;
  CurrentRmsAssignment: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CurrentRmsAssignment']>;
  CurrentRmsBookingQuantity: ResolverTypeWrapper<CurrentRmsBookingQuantity>;
  CurrentRmsBooleanFilter: CurrentRmsBooleanFilter;
  CurrentRmsChargingPeriod: ResolverTypeWrapper<CurrentRmsChargingPeriod>;
  CurrentRmsContainerMode: CurrentRmsContainerMode;
  CurrentRmsCustomFieldFilter: CurrentRmsCustomFieldFilter;
  CurrentRmsDateFilter: CurrentRmsDateFilter;
  CurrentRmsDateTimeFilter: CurrentRmsDateTimeFilter;
  CurrentRmsDecimalFilter: CurrentRmsDecimalFilter;
  CurrentRmsEmail: ResolverTypeWrapper<CurrentRmsEmail>;
  CurrentRmsIcon: ResolverTypeWrapper<CurrentRmsIcon>;
  CurrentRmsIdFilter: CurrentRmsIdFilter;
  CurrentRmsIntFilter: CurrentRmsIntFilter;
  CurrentRmsInvoice: ResolverTypeWrapper<Omit<CurrentRmsInvoice, 'billingAddress' | 'cirrusAccount' | 'cirrusAccountLink' | 'cirrusOrders' | 'cirrusOrdersLink' | 'invoiceItems' | 'invoiceTaxes' | 'itmProject' | 'itmProjectLink' | 'member' | 'owner' | 'projectorMilestones' | 'projectorMilestonesLink' | 'venue' | 'zivioMilestones' | 'zivioMilestonesLink'> & { billingAddress?: Maybe<ResolversTypes['CurrentRmsAddress']>, cirrusAccount?: Maybe<ResolversTypes['CirrusAccount']>, cirrusAccountLink?: Maybe<ResolversTypes['LinkInfo']>, cirrusOrders?: Maybe<ResolversTypes['CirrusOrderConnection']>, cirrusOrdersLink?: Maybe<ResolversTypes['LinkInfo']>, invoiceItems?: Maybe<Array<ResolversTypes['CurrentRmsInvoiceItem']>>, invoiceTaxes?: Maybe<Array<ResolversTypes['CurrentRmsInvoiceTax']>>, itmProject?: Maybe<ResolversTypes['ItmProject']>, itmProjectLink?: Maybe<ResolversTypes['LinkInfo']>, member?: Maybe<ResolversTypes['CurrentRmsMember']>, owner?: Maybe<ResolversTypes['CurrentRmsMember']>, projectorMilestones?: Maybe<ResolversTypes['ProjectorContractLineItemMilestoneConnection']>, projectorMilestonesLink?: Maybe<ResolversTypes['LinkInfo']>, venue?: Maybe<ResolversTypes['CurrentRmsMember']>, zivioMilestones?: Maybe<ResolversTypes['ZivioMilestoneConnection']>, zivioMilestonesLink?: Maybe<ResolversTypes['LinkInfo']> }>;
  CurrentRmsInvoiceConnection: ResolverTypeWrapper<Omit<CurrentRmsInvoiceConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CurrentRmsInvoiceEdge']>, nodes: Array<ResolversTypes['CurrentRmsInvoice']> }>;
  CurrentRmsInvoiceEdge: ResolverTypeWrapper<Omit<CurrentRmsInvoiceEdge, 'node'> & { node: ResolversTypes['CurrentRmsInvoice'] }>;
  CurrentRmsInvoiceItem: ResolverTypeWrapper<Omit<CurrentRmsInvoiceItem, 'chargingPeriod' | 'invoice' | 'source'> & { chargingPeriod?: Maybe<Array<ResolversTypes['CurrentRmsChargingPeriod']>>, invoice?: Maybe<ResolversTypes['CurrentRmsInvoice']>, source?: Maybe<ResolversTypes['CurrentRmsInvoiceItemSource']> }>;
  CurrentRmsInvoiceItemConnection: ResolverTypeWrapper<Omit<CurrentRmsInvoiceItemConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CurrentRmsInvoiceItemEdge']>, nodes: Array<ResolversTypes['CurrentRmsInvoiceItem']> }>;
  CurrentRmsInvoiceItemEdge: ResolverTypeWrapper<Omit<CurrentRmsInvoiceItemEdge, 'node'> & { node: ResolversTypes['CurrentRmsInvoiceItem'] }>;
  CurrentRmsInvoiceItemSource: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CurrentRmsInvoiceItemSource']>;
  CurrentRmsInvoiceOrder: CurrentRmsInvoiceOrder;
  CurrentRmsInvoiceOrderField: CurrentRmsInvoiceOrderField;
  CurrentRmsInvoiceStatus: CurrentRmsInvoiceStatus;
  CurrentRmsInvoiceStatusFilter: CurrentRmsInvoiceStatusFilter;
  CurrentRmsInvoiceTax: ResolverTypeWrapper<Omit<CurrentRmsInvoiceTax, 'invoice'> & { invoice?: Maybe<ResolversTypes['CurrentRmsInvoice']> }>;
  CurrentRmsInvoiceTerm: CurrentRmsInvoiceTerm;
  CurrentRmsInvoiceType: CurrentRmsInvoiceType;
  CurrentRmsInvoiceTypeFilter: CurrentRmsInvoiceTypeFilter;
  CurrentRmsInvoiceWhere: CurrentRmsInvoiceWhere;
  CurrentRmsLineTransactionType: CurrentRmsLineTransactionType;
  CurrentRmsLineType: CurrentRmsLineType;
  CurrentRmsLink: ResolverTypeWrapper<CurrentRmsLink>;
  CurrentRmsLocationType: CurrentRmsLocationType;
  CurrentRmsLocationTypeFilter: CurrentRmsLocationTypeFilter;
  CurrentRmsMember: ResolverTypeWrapper<Omit<CurrentRmsMember, 'addresses' | 'childMembers' | 'cirrusAccount' | 'cirrusAccountLink' | 'invoices' | 'membership' | 'opportunities' | 'parentMembers' | 'primaryAddress' | 'projects' | 'serviceStockLevels'> & { addresses?: Maybe<Array<ResolversTypes['CurrentRmsAddress']>>, childMembers?: Maybe<Array<ResolversTypes['CurrentRmsMemberRelationship']>>, cirrusAccount?: Maybe<ResolversTypes['CirrusAccount']>, cirrusAccountLink?: Maybe<ResolversTypes['LinkInfo']>, invoices?: Maybe<ResolversTypes['CurrentRmsInvoiceConnection']>, membership?: Maybe<ResolversTypes['CurrentRmsMembership']>, opportunities?: Maybe<ResolversTypes['CurrentRmsOpportunityConnection']>, parentMembers?: Maybe<Array<ResolversTypes['CurrentRmsMemberRelationship']>>, primaryAddress?: Maybe<ResolversTypes['CurrentRmsAddress']>, projects?: Maybe<ResolversTypes['CurrentRmsProjectConnection']>, serviceStockLevels?: Maybe<Array<ResolversTypes['CurrentRmsServiceStockLevel']>> }>;
  CurrentRmsMemberConnection: ResolverTypeWrapper<Omit<CurrentRmsMemberConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CurrentRmsMemberEdge']>, nodes: Array<ResolversTypes['CurrentRmsMember']> }>;
  CurrentRmsMemberEdge: ResolverTypeWrapper<Omit<CurrentRmsMemberEdge, 'node'> & { node: ResolversTypes['CurrentRmsMember'] }>;
  CurrentRmsMemberOrder: CurrentRmsMemberOrder;
  CurrentRmsMemberOrderField: CurrentRmsMemberOrderField;
  CurrentRmsMemberRelationship: ResolverTypeWrapper<Omit<CurrentRmsMemberRelationship, 'relatable' | 'related'> & { relatable?: Maybe<ResolversTypes['CurrentRmsMember']>, related?: Maybe<ResolversTypes['CurrentRmsMember']> }>;
  CurrentRmsMemberWhere: CurrentRmsMemberWhere;
  CurrentRmsMembership: ResolverTypeWrapper<Omit<CurrentRmsMembership, 'accountManager'> & { accountManager?: Maybe<ResolversTypes['CurrentRmsMember']> }>;
  CurrentRmsMembershipType: CurrentRmsMembershipType;
  CurrentRmsMembershipTypeFilter: CurrentRmsMembershipTypeFilter;
  CurrentRmsOpportunity: ResolverTypeWrapper<Omit<CurrentRmsOpportunity, 'billingAddress' | 'cirrusAccount' | 'cirrusAccountLink' | 'invoices' | 'itmProject' | 'itmProjectLink' | 'member' | 'opportunityCosts' | 'opportunityItems' | 'opportunitySurcharges' | 'owner' | 'participants' | 'project' | 'sourceOpportunity' | 'venue'> & { billingAddress?: Maybe<ResolversTypes['CurrentRmsAddress']>, cirrusAccount?: Maybe<ResolversTypes['CirrusAccount']>, cirrusAccountLink?: Maybe<ResolversTypes['LinkInfo']>, invoices?: Maybe<ResolversTypes['CurrentRmsInvoiceConnection']>, itmProject?: Maybe<ResolversTypes['ItmProject']>, itmProjectLink?: Maybe<ResolversTypes['LinkInfo']>, member?: Maybe<ResolversTypes['CurrentRmsMember']>, opportunityCosts?: Maybe<ResolversTypes['CurrentRmsOpportunityCostConnection']>, opportunityItems?: Maybe<Array<ResolversTypes['CurrentRmsOpportunityItem']>>, opportunitySurcharges?: Maybe<Array<ResolversTypes['CurrentRmsOpportunitySurcharge']>>, owner?: Maybe<ResolversTypes['CurrentRmsMember']>, participants?: Maybe<Array<ResolversTypes['CurrentRmsParticipant']>>, project?: Maybe<ResolversTypes['CurrentRmsProject']>, sourceOpportunity?: Maybe<ResolversTypes['CurrentRmsOpportunity']>, venue?: Maybe<ResolversTypes['CurrentRmsMember']> }>;
  CurrentRmsOpportunityConnection: ResolverTypeWrapper<Omit<CurrentRmsOpportunityConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CurrentRmsOpportunityEdge']>, nodes: Array<ResolversTypes['CurrentRmsOpportunity']> }>;
  CurrentRmsOpportunityCost: ResolverTypeWrapper<Omit<CurrentRmsOpportunityCost, 'chargingPeriods' | 'member' | 'opportunity' | 'opportunityItemAsset'> & { chargingPeriods?: Maybe<Array<ResolversTypes['CurrentRmsChargingPeriod']>>, member?: Maybe<ResolversTypes['CurrentRmsMember']>, opportunity?: Maybe<ResolversTypes['CurrentRmsOpportunity']>, opportunityItemAsset?: Maybe<ResolversTypes['CurrentRmsOpportunityItemAsset']> }>;
  CurrentRmsOpportunityCostConnection: ResolverTypeWrapper<Omit<CurrentRmsOpportunityCostConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CurrentRmsOpportunityCostEdge']>, nodes: Array<ResolversTypes['CurrentRmsOpportunityCost']> }>;
  CurrentRmsOpportunityCostEdge: ResolverTypeWrapper<Omit<CurrentRmsOpportunityCostEdge, 'node'> & { node: ResolversTypes['CurrentRmsOpportunityCost'] }>;
  CurrentRmsOpportunityCostOrder: CurrentRmsOpportunityCostOrder;
  CurrentRmsOpportunityCostOrderField: CurrentRmsOpportunityCostOrderField;
  CurrentRmsOpportunityCostWhere: CurrentRmsOpportunityCostWhere;
  CurrentRmsOpportunityEdge: ResolverTypeWrapper<Omit<CurrentRmsOpportunityEdge, 'node'> & { node: ResolversTypes['CurrentRmsOpportunity'] }>;
  CurrentRmsOpportunityItem: ResolverTypeWrapper<Omit<CurrentRmsOpportunityItem, 'chargingPeriods' | 'leadChargingPeriod' | 'opportunity'> & { chargingPeriods?: Maybe<Array<ResolversTypes['CurrentRmsChargingPeriod']>>, leadChargingPeriod?: Maybe<ResolversTypes['CurrentRmsChargingPeriod']>, opportunity?: Maybe<ResolversTypes['CurrentRmsOpportunity']> }>;
  CurrentRmsOpportunityItemAsset: ResolverTypeWrapper<Omit<CurrentRmsOpportunityItemAsset, 'opportunityCost' | 'opportunityItem' | 'stockLevel' | 'stockLevelMember' | 'supplier'> & { opportunityCost?: Maybe<ResolversTypes['CurrentRmsOpportunityCost']>, opportunityItem?: Maybe<ResolversTypes['CurrentRmsOpportunityItem']>, stockLevel?: Maybe<ResolversTypes['CurrentRmsStockLevel']>, stockLevelMember?: Maybe<ResolversTypes['CurrentRmsMember']>, supplier?: Maybe<ResolversTypes['CurrentRmsMember']> }>;
  CurrentRmsOpportunityItemAssetStatus: CurrentRmsOpportunityItemAssetStatus;
  CurrentRmsOpportunityItemConnection: ResolverTypeWrapper<Omit<CurrentRmsOpportunityItemConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CurrentRmsOpportunityItemEdge']>, nodes: Array<ResolversTypes['CurrentRmsOpportunityItem']> }>;
  CurrentRmsOpportunityItemEdge: ResolverTypeWrapper<Omit<CurrentRmsOpportunityItemEdge, 'node'> & { node: ResolversTypes['CurrentRmsOpportunityItem'] }>;
  CurrentRmsOpportunityItemStatus: CurrentRmsOpportunityItemStatus;
  CurrentRmsOpportunityItemWhere: CurrentRmsOpportunityItemWhere;
  CurrentRmsOpportunityOrder: CurrentRmsOpportunityOrder;
  CurrentRmsOpportunityOrderField: CurrentRmsOpportunityOrderField;
  CurrentRmsOpportunityState: CurrentRmsOpportunityState;
  CurrentRmsOpportunityStateFilter: CurrentRmsOpportunityStateFilter;
  CurrentRmsOpportunityStatus: CurrentRmsOpportunityStatus;
  CurrentRmsOpportunityStatusFilter: CurrentRmsOpportunityStatusFilter;
  CurrentRmsOpportunitySurcharge: ResolverTypeWrapper<Omit<CurrentRmsOpportunitySurcharge, 'opportunity'> & { opportunity?: Maybe<ResolversTypes['CurrentRmsOpportunity']> }>;
  CurrentRmsOpportunityWhere: CurrentRmsOpportunityWhere;
  CurrentRmsParticipant: ResolverTypeWrapper<Omit<CurrentRmsParticipant, 'assignment' | 'member'> & { assignment?: Maybe<ResolversTypes['CurrentRmsAssignment']>, member?: Maybe<ResolversTypes['CurrentRmsMember']> }>;
  CurrentRmsPhone: ResolverTypeWrapper<CurrentRmsPhone>;
  CurrentRmsProductBooking: ResolverTypeWrapper<Omit<CurrentRmsProductBooking, 'opportunity'> & { opportunity?: Maybe<ResolversTypes['CurrentRmsOpportunity']> }>;
  CurrentRmsProductBookings: ResolverTypeWrapper<Omit<CurrentRmsProductBookings, 'productBookings'> & { productBookings?: Maybe<Array<ResolversTypes['CurrentRmsProductBooking']>> }>;
  CurrentRmsProject: ResolverTypeWrapper<Omit<CurrentRmsProject, 'billingAddress' | 'cirrusAccount' | 'cirrusAccountLink' | 'itmProject' | 'itmProjectLink' | 'member' | 'opportunities' | 'owner' | 'participants' | 'venue'> & { billingAddress?: Maybe<ResolversTypes['CurrentRmsAddress']>, cirrusAccount?: Maybe<ResolversTypes['CirrusAccount']>, cirrusAccountLink?: Maybe<ResolversTypes['LinkInfo']>, itmProject?: Maybe<ResolversTypes['ItmProject']>, itmProjectLink?: Maybe<ResolversTypes['LinkInfo']>, member?: Maybe<ResolversTypes['CurrentRmsMember']>, opportunities?: Maybe<Array<ResolversTypes['CurrentRmsOpportunity']>>, owner?: Maybe<ResolversTypes['CurrentRmsMember']>, participants?: Maybe<Array<ResolversTypes['CurrentRmsParticipant']>>, venue?: Maybe<ResolversTypes['CurrentRmsMember']> }>;
  CurrentRmsProjectConnection: ResolverTypeWrapper<Omit<CurrentRmsProjectConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CurrentRmsProjectEdge']>, nodes: Array<ResolversTypes['CurrentRmsProject']> }>;
  CurrentRmsProjectEdge: ResolverTypeWrapper<Omit<CurrentRmsProjectEdge, 'node'> & { node: ResolversTypes['CurrentRmsProject'] }>;
  CurrentRmsProjectOrder: CurrentRmsProjectOrder;
  CurrentRmsProjectOrderField: CurrentRmsProjectOrderField;
  CurrentRmsProjectStatus: CurrentRmsProjectStatus;
  CurrentRmsProjectStatusFilter: CurrentRmsProjectStatusFilter;
  CurrentRmsProjectWhere: CurrentRmsProjectWhere;
  CurrentRmsRateDefinition: ResolverTypeWrapper<CurrentRmsRateDefinition>;
  CurrentRmsRateEngine: ResolverTypeWrapper<CurrentRmsRateEngine>;
  CurrentRmsServiceRateType: CurrentRmsServiceRateType;
  CurrentRmsServiceStockLevel: ResolverTypeWrapper<Omit<CurrentRmsServiceStockLevel, 'member'> & { member?: Maybe<ResolversTypes['CurrentRmsMember']> }>;
  CurrentRmsStockCategory: CurrentRmsStockCategory;
  CurrentRmsStockLevel: ResolverTypeWrapper<Omit<CurrentRmsStockLevel, 'member'> & { member?: Maybe<ResolversTypes['CurrentRmsMember']> }>;
  CurrentRmsStockType: CurrentRmsStockType;
  CurrentRmsStringFilter: CurrentRmsStringFilter;
  CurrentRmsTagCount: ResolverTypeWrapper<CurrentRmsTagCount>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ItmActualValues: ResolverTypeWrapper<ItmActualValues>;
  ItmBaseline: ResolverTypeWrapper<Omit<ItmBaseline, 'project'> & { project?: Maybe<ResolversTypes['ItmProject']> }>;
  ItmBaselineBottomUpDetail: ResolverTypeWrapper<ItmBaselineBottomUpDetail>;
  ItmBaselineConnection: ResolverTypeWrapper<ItmBaselineConnection>;
  ItmBaselineEdge: ResolverTypeWrapper<ItmBaselineEdge>;
  ItmBaselineTopDownDetail: ResolverTypeWrapper<ItmBaselineTopDownDetail>;
  ItmBooleanEqual: ItmBooleanEqual;
  ItmBooleanFilter: ItmBooleanFilter;
  ItmBottomUpBudget: ResolverTypeWrapper<ItmBottomUpBudget>;
  ItmBudgetCurrency: ResolverTypeWrapper<ItmBudgetCurrency>;
  ItmCapacityCategory: ResolverTypeWrapper<Omit<ItmCapacityCategory, 'users'> & { users?: Maybe<Array<ResolversTypes['ItmCapacityUser']>> }>;
  ItmCapacityEffort: ResolverTypeWrapper<ItmCapacityEffort>;
  ItmCapacityInterval: ResolverTypeWrapper<ItmCapacityInterval>;
  ItmCapacityProject: ResolverTypeWrapper<Omit<ItmCapacityProject, 'project' | 'tasks'> & { project?: Maybe<ResolversTypes['ItmProject']>, tasks?: Maybe<Array<ResolversTypes['ItmCapacityTask']>> }>;
  ItmCapacityTask: ResolverTypeWrapper<Omit<ItmCapacityTask, 'parentTask' | 'task'> & { parentTask?: Maybe<ResolversTypes['ItmTask']>, task?: Maybe<ResolversTypes['ItmTask']> }>;
  ItmCapacityTaskCategory: ResolverTypeWrapper<ItmCapacityTaskCategory>;
  ItmCapacityUser: ResolverTypeWrapper<Omit<ItmCapacityUser, 'capacity' | 'projects'> & { capacity?: Maybe<Array<ResolversTypes['ItmUserCapacity']>>, projects?: Maybe<Array<ResolversTypes['ItmCapacityProject']>> }>;
  ItmCategoryEfforts: ResolverTypeWrapper<ItmCategoryEfforts>;
  ItmCategoryType: ItmCategoryType;
  ItmChangeHistory: ResolverTypeWrapper<Omit<ItmChangeHistory, 'changedRevenue' | 'changedTasks'> & { changedRevenue?: Maybe<Array<ResolversTypes['ItmRevenue']>>, changedTasks?: Maybe<Array<ResolversTypes['ItmTask']>> }>;
  ItmDateTimeEqual: ItmDateTimeEqual;
  ItmDateTimeFilter: ItmDateTimeFilter;
  ItmDecimalEqual: ItmDecimalEqual;
  ItmDecimalFilter: ItmDecimalFilter;
  ItmDependencyType: ItmDependencyType;
  ItmEffortByCategory: ResolverTypeWrapper<Omit<ItmEffortByCategory, 'project' | 'task'> & { project?: Maybe<ResolversTypes['ItmProject']>, task?: Maybe<ResolversTypes['ItmTask']> }>;
  ItmEffortByCategoryConnection: ResolverTypeWrapper<ItmEffortByCategoryConnection>;
  ItmEffortByCategoryEdge: ResolverTypeWrapper<ItmEffortByCategoryEdge>;
  ItmEffortByMember: ResolverTypeWrapper<Omit<ItmEffortByMember, 'project' | 'task'> & { project?: Maybe<ResolversTypes['ItmProject']>, task?: Maybe<ResolversTypes['ItmTask']> }>;
  ItmEffortByMemberConnection: ResolverTypeWrapper<ItmEffortByMemberConnection>;
  ItmEffortByMemberEdge: ResolverTypeWrapper<ItmEffortByMemberEdge>;
  ItmEffortCategory: ResolverTypeWrapper<ItmEffortCategory>;
  ItmGantt: ResolverTypeWrapper<Omit<ItmGantt, 'assignments' | 'dependencies' | 'tasks'> & { assignments?: Maybe<ResolversTypes['ItmGanttAssignments']>, dependencies?: Maybe<ResolversTypes['ItmGanttDependencies']>, tasks?: Maybe<ResolversTypes['ItmGanttTasks']> }>;
  ItmGanttAssignment: ResolverTypeWrapper<Omit<ItmGanttAssignment, 'event'> & { event?: Maybe<ResolversTypes['ItmTask']> }>;
  ItmGanttAssignments: ResolverTypeWrapper<Omit<ItmGanttAssignments, 'rows'> & { rows?: Maybe<Array<ResolversTypes['ItmGanttAssignment']>> }>;
  ItmGanttCalendar: ResolverTypeWrapper<ItmGanttCalendar>;
  ItmGanttCalendarInterval: ResolverTypeWrapper<ItmGanttCalendarInterval>;
  ItmGanttCalendars: ResolverTypeWrapper<ItmGanttCalendars>;
  ItmGanttDependencies: ResolverTypeWrapper<Omit<ItmGanttDependencies, 'rows'> & { rows?: Maybe<Array<ResolversTypes['ItmGanttDependency']>> }>;
  ItmGanttDependency: ResolverTypeWrapper<Omit<ItmGanttDependency, 'fromTask' | 'toTask'> & { fromTask?: Maybe<ResolversTypes['ItmTask']>, toTask?: Maybe<ResolversTypes['ItmTask']> }>;
  ItmGanttLockStatus: ItmGanttLockStatus;
  ItmGanttProject: ResolverTypeWrapper<ItmGanttProject>;
  ItmGanttResource: ResolverTypeWrapper<ItmGanttResource>;
  ItmGanttResources: ResolverTypeWrapper<ItmGanttResources>;
  ItmGanttTask: ResolverTypeWrapper<Omit<ItmGanttTask, 'baselines' | 'children' | 'task'> & { baselines?: Maybe<Array<ResolversTypes['ItmGanttTaskBaseline']>>, children?: Maybe<Array<ResolversTypes['ItmGanttTask']>>, task?: Maybe<ResolversTypes['ItmTask']> }>;
  ItmGanttTaskBaseline: ResolverTypeWrapper<ItmGanttTaskBaseline>;
  ItmGanttTasks: ResolverTypeWrapper<Omit<ItmGanttTasks, 'rows'> & { rows?: Maybe<Array<ResolversTypes['ItmGanttTask']>> }>;
  ItmGanttTimeRanges: ResolverTypeWrapper<ItmGanttTimeRanges>;
  ItmGlobalStandardCost: ResolverTypeWrapper<ItmGlobalStandardCost>;
  ItmIdEqual: ItmIdEqual;
  ItmIdFilter: ItmIdFilter;
  ItmIdName: ResolverTypeWrapper<ItmIdName>;
  ItmIdNameIcon: ResolverTypeWrapper<ItmIdNameIcon>;
  ItmIntEqual: ItmIntEqual;
  ItmIntFilter: ItmIntFilter;
  ItmIntervalLength: ItmIntervalLength;
  ItmLagUnit: ItmLagUnit;
  ItmLastPecValues: ResolverTypeWrapper<ItmLastPecValues>;
  ItmMemberEfforts: ResolverTypeWrapper<ItmMemberEfforts>;
  ItmMoney: ResolverTypeWrapper<ItmMoney>;
  ItmProfessionalCategory: ResolverTypeWrapper<ItmProfessionalCategory>;
  ItmProfessionalCategoryConnection: ResolverTypeWrapper<ItmProfessionalCategoryConnection>;
  ItmProfessionalCategoryEdge: ResolverTypeWrapper<ItmProfessionalCategoryEdge>;
  ItmProgram: ResolverTypeWrapper<ItmProgram>;
  ItmProject: ResolverTypeWrapper<Omit<ItmProject, 'approvalStatus' | 'changeHistory' | 'cirrusAccount' | 'cirrusAccountLink' | 'currentRmsInvoices' | 'currentRmsInvoicesLink' | 'currentRmsOpportunities' | 'currentRmsOpportunitiesLink' | 'currentRmsProjects' | 'currentRmsProjectsLink' | 'expectedRoi' | 'gantt' | 'inOlderForm' | 'professionalCategories' | 'progressReports' | 'projectorMilestones' | 'projectorMilestonesLink' | 'projectorProjects' | 'projectorProjectsLink' | 'purchases' | 'purchasesInOlderForm' | 'revenues' | 'sprints' | 'swimlanes' | 'taskDependencies' | 'team' | 'zivioMilestones' | 'zivioMilestonesLink'> & { approvalStatus?: Maybe<ResolversTypes['ItmProjectApprovalStatus']>, changeHistory?: Maybe<ResolversTypes['ItmChangeHistory']>, cirrusAccount?: Maybe<ResolversTypes['CirrusAccount']>, cirrusAccountLink?: Maybe<ResolversTypes['LinkInfo']>, currentRmsInvoices?: Maybe<ResolversTypes['CurrentRmsInvoiceConnection']>, currentRmsInvoicesLink?: Maybe<ResolversTypes['LinkInfo']>, currentRmsOpportunities?: Maybe<ResolversTypes['CurrentRmsOpportunityConnection']>, currentRmsOpportunitiesLink?: Maybe<ResolversTypes['LinkInfo']>, currentRmsProjects?: Maybe<ResolversTypes['CurrentRmsProjectConnection']>, currentRmsProjectsLink?: Maybe<ResolversTypes['LinkInfo']>, expectedRoi?: Maybe<ResolversTypes['ItmMoney']>, gantt?: Maybe<ResolversTypes['ItmGantt']>, inOlderForm?: Maybe<ResolversTypes['ItmProject']>, professionalCategories?: Maybe<ResolversTypes['ItmProjectProfessionalCategoryConnection']>, progressReports?: Maybe<ResolversTypes['ItmProjectProgressReportConnection']>, projectorMilestones?: Maybe<ResolversTypes['ProjectorContractLineItemMilestoneConnection']>, projectorMilestonesLink?: Maybe<ResolversTypes['LinkInfo']>, projectorProjects?: Maybe<ResolversTypes['ProjectorProjectConnection']>, projectorProjectsLink?: Maybe<ResolversTypes['LinkInfo']>, purchases?: Maybe<ResolversTypes['ItmPurchaseConnection']>, purchasesInOlderForm?: Maybe<Array<ResolversTypes['ItmPurchase']>>, revenues?: Maybe<ResolversTypes['ItmRevenueConnection']>, sprints?: Maybe<ResolversTypes['ItmSprintConnection']>, swimlanes?: Maybe<ResolversTypes['ItmSwimlaneConnection']>, taskDependencies?: Maybe<ResolversTypes['ItmTaskDependencyConnection']>, team?: Maybe<ResolversTypes['ItmProjectTeam']>, zivioMilestones?: Maybe<ResolversTypes['ZivioMilestoneConnection']>, zivioMilestonesLink?: Maybe<ResolversTypes['LinkInfo']> }>;
  ItmProjectApprovalStatus: ResolverTypeWrapper<ItmProjectApprovalStatus>;
  ItmProjectAssessment: ResolverTypeWrapper<ItmProjectAssessment>;
  ItmProjectAsset: ResolverTypeWrapper<ItmProjectAsset>;
  ItmProjectBudget: ResolverTypeWrapper<Omit<ItmProjectBudget, 'project'> & { project?: Maybe<ResolversTypes['ItmProject']> }>;
  ItmProjectCategory: ResolverTypeWrapper<ItmProjectCategory>;
  ItmProjectCategoryKind: ResolverTypeWrapper<ItmProjectCategoryKind>;
  ItmProjectConnection: ResolverTypeWrapper<Omit<ItmProjectConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ItmProjectEdge']>, nodes: Array<ResolversTypes['ItmProject']> }>;
  ItmProjectEdge: ResolverTypeWrapper<Omit<ItmProjectEdge, 'node'> & { node: ResolversTypes['ItmProject'] }>;
  ItmProjectMethodType: ItmProjectMethodType;
  ItmProjectMethodTypeFilter: ItmProjectMethodTypeFilter;
  ItmProjectOrder: ItmProjectOrder;
  ItmProjectOrderField: ItmProjectOrderField;
  ItmProjectPeople: ResolverTypeWrapper<ItmProjectPeople>;
  ItmProjectPriority: ResolverTypeWrapper<ItmProjectPriority>;
  ItmProjectProcessAffected: ResolverTypeWrapper<ItmProjectProcessAffected>;
  ItmProjectProfessionalCategory: ResolverTypeWrapper<Omit<ItmProjectProfessionalCategory, 'category' | 'project' | 'standardBillRate'> & { category?: Maybe<ResolversTypes['ItmProjectCategoryKind']>, project?: Maybe<ResolversTypes['ItmProject']>, standardBillRate?: Maybe<ResolversTypes['ItmMoney']> }>;
  ItmProjectProfessionalCategoryConnection: ResolverTypeWrapper<Omit<ItmProjectProfessionalCategoryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ItmProjectProfessionalCategoryEdge']>, nodes: Array<ResolversTypes['ItmProjectProfessionalCategory']> }>;
  ItmProjectProfessionalCategoryEdge: ResolverTypeWrapper<Omit<ItmProjectProfessionalCategoryEdge, 'node'> & { node: ResolversTypes['ItmProjectProfessionalCategory'] }>;
  ItmProjectProgressModel: ItmProjectProgressModel;
  ItmProjectProgressReport: ResolverTypeWrapper<Omit<ItmProjectProgressReport, 'project'> & { project?: Maybe<ResolversTypes['ItmProject']> }>;
  ItmProjectProgressReportConnection: ResolverTypeWrapper<Omit<ItmProjectProgressReportConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ItmProjectProgressReportEdge']>, nodes: Array<ResolversTypes['ItmProjectProgressReport']> }>;
  ItmProjectProgressReportEdge: ResolverTypeWrapper<Omit<ItmProjectProgressReportEdge, 'node'> & { node: ResolversTypes['ItmProjectProgressReport'] }>;
  ItmProjectProgressReportWhere: ItmProjectProgressReportWhere;
  ItmProjectRevenueModel: ItmProjectRevenueModel;
  ItmProjectRevenueRecognitionFutureModel: ItmProjectRevenueRecognitionFutureModel;
  ItmProjectRevenueRecognitionModel: ItmProjectRevenueRecognitionModel;
  ItmProjectRevenueRecognitionPeriodType: ItmProjectRevenueRecognitionPeriodType;
  ItmProjectStatus: ResolverTypeWrapper<ItmProjectStatus>;
  ItmProjectTeam: ResolverTypeWrapper<Omit<ItmProjectTeam, 'members' | 'project' | 'tasks'> & { members?: Maybe<Array<ResolversTypes['ItmProjectTeamMember']>>, project?: Maybe<ResolversTypes['ItmProject']>, tasks?: Maybe<Array<ResolversTypes['ItmProjectTeamTask']>> }>;
  ItmProjectTeamMember: ResolverTypeWrapper<ItmProjectTeamMember>;
  ItmProjectTeamProvider: ItmProjectTeamProvider;
  ItmProjectTeamRole: ItmProjectTeamRole;
  ItmProjectTeamTask: ResolverTypeWrapper<Omit<ItmProjectTeamTask, 'intTask'> & { intTask?: Maybe<ResolversTypes['ItmTask']> }>;
  ItmProjectTeamTaskMember: ResolverTypeWrapper<ItmProjectTeamTaskMember>;
  ItmProjectTeamTaskRole: ItmProjectTeamTaskRole;
  ItmProjectWhere: ItmProjectWhere;
  ItmPurchase: ResolverTypeWrapper<Omit<ItmPurchase, 'actualAmount' | 'alone' | 'dependingOnTask' | 'project' | 'projectedAmount'> & { actualAmount?: Maybe<ResolversTypes['ItmMoney']>, alone?: Maybe<ResolversTypes['ItmPurchase']>, dependingOnTask?: Maybe<ResolversTypes['ItmTask']>, project?: Maybe<ResolversTypes['ItmProject']>, projectedAmount?: Maybe<ResolversTypes['ItmMoney']> }>;
  ItmPurchaseBudget: ResolverTypeWrapper<Omit<ItmPurchaseBudget, 'project' | 'purchases'> & { project?: Maybe<ResolversTypes['ItmProject']>, purchases?: Maybe<ResolversTypes['ItmPurchaseConnection']> }>;
  ItmPurchaseBudgetConnection: ResolverTypeWrapper<ItmPurchaseBudgetConnection>;
  ItmPurchaseBudgetEdge: ResolverTypeWrapper<ItmPurchaseBudgetEdge>;
  ItmPurchaseConnection: ResolverTypeWrapper<Omit<ItmPurchaseConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ItmPurchaseEdge']>, nodes: Array<ResolversTypes['ItmPurchase']> }>;
  ItmPurchaseEdge: ResolverTypeWrapper<Omit<ItmPurchaseEdge, 'node'> & { node: ResolversTypes['ItmPurchase'] }>;
  ItmPurchaseOrder: ItmPurchaseOrder;
  ItmPurchaseOrderField: ItmPurchaseOrderField;
  ItmPurchaseWhere: ItmPurchaseWhere;
  ItmResourceCapacity: ResolverTypeWrapper<Omit<ItmResourceCapacity, 'categories' | 'projects'> & { categories?: Maybe<Array<ResolversTypes['ItmCapacityCategory']>>, projects?: Maybe<Array<ResolversTypes['ItmCapacityProject']>> }>;
  ItmRevenue: ResolverTypeWrapper<Omit<ItmRevenue, 'actualAmount' | 'alone' | 'currentRmsInvoices' | 'currentRmsInvoicesLink' | 'dependingOnTask' | 'project' | 'projectedAmount' | 'projectorMilestones' | 'projectorMilestonesLink' | 'tasksOfPeriod' | 'zivioMilestones' | 'zivioMilestonesLink'> & { actualAmount?: Maybe<ResolversTypes['ItmMoney']>, alone?: Maybe<ResolversTypes['ItmRevenue']>, currentRmsInvoices?: Maybe<ResolversTypes['CurrentRmsInvoiceConnection']>, currentRmsInvoicesLink?: Maybe<ResolversTypes['LinkInfo']>, dependingOnTask?: Maybe<ResolversTypes['ItmTask']>, project?: Maybe<ResolversTypes['ItmProject']>, projectedAmount?: Maybe<ResolversTypes['ItmMoney']>, projectorMilestones?: Maybe<ResolversTypes['ProjectorContractLineItemMilestoneConnection']>, projectorMilestonesLink?: Maybe<ResolversTypes['LinkInfo']>, tasksOfPeriod?: Maybe<ResolversTypes['ItmRevenuePeriodTaskConnection']>, zivioMilestones?: Maybe<ResolversTypes['ZivioMilestoneConnection']>, zivioMilestonesLink?: Maybe<ResolversTypes['LinkInfo']> }>;
  ItmRevenueConnection: ResolverTypeWrapper<Omit<ItmRevenueConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ItmRevenueEdge']>, nodes: Array<ResolversTypes['ItmRevenue']> }>;
  ItmRevenueEdge: ResolverTypeWrapper<Omit<ItmRevenueEdge, 'node'> & { node: ResolversTypes['ItmRevenue'] }>;
  ItmRevenueOrder: ItmRevenueOrder;
  ItmRevenueOrderField: ItmRevenueOrderField;
  ItmRevenuePeriodTask: ResolverTypeWrapper<Omit<ItmRevenuePeriodTask, 'project' | 'revenue' | 'task'> & { project?: Maybe<ResolversTypes['ItmProject']>, revenue?: Maybe<ResolversTypes['ItmRevenue']>, task?: Maybe<ResolversTypes['ItmTask']> }>;
  ItmRevenuePeriodTaskConnection: ResolverTypeWrapper<Omit<ItmRevenuePeriodTaskConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ItmRevenuePeriodTaskEdge']>, nodes: Array<ResolversTypes['ItmRevenuePeriodTask']> }>;
  ItmRevenuePeriodTaskEdge: ResolverTypeWrapper<Omit<ItmRevenuePeriodTaskEdge, 'node'> & { node: ResolversTypes['ItmRevenuePeriodTask'] }>;
  ItmRevenueWhere: ItmRevenueWhere;
  ItmServicePurchase: ResolverTypeWrapper<ItmServicePurchase>;
  ItmServicePurchaseBudget: ResolverTypeWrapper<ItmServicePurchaseBudget>;
  ItmServicePurchaseBudgetConnection: ResolverTypeWrapper<ItmServicePurchaseBudgetConnection>;
  ItmServicePurchaseBudgetEdge: ResolverTypeWrapper<ItmServicePurchaseBudgetEdge>;
  ItmServicePurchaseConnection: ResolverTypeWrapper<ItmServicePurchaseConnection>;
  ItmServicePurchaseEdge: ResolverTypeWrapper<ItmServicePurchaseEdge>;
  ItmServicePurchaseWhere: ItmServicePurchaseWhere;
  ItmServiceRevenue: ResolverTypeWrapper<ItmServiceRevenue>;
  ItmServiceRevenueConnection: ResolverTypeWrapper<ItmServiceRevenueConnection>;
  ItmServiceRevenueEdge: ResolverTypeWrapper<ItmServiceRevenueEdge>;
  ItmServiceRevenueStatus: ResolverTypeWrapper<ItmServiceRevenueStatus>;
  ItmServiceRevenueStatusConnection: ResolverTypeWrapper<ItmServiceRevenueStatusConnection>;
  ItmServiceRevenueStatusEdge: ResolverTypeWrapper<ItmServiceRevenueStatusEdge>;
  ItmServiceRevenueWhere: ItmServiceRevenueWhere;
  ItmSprint: ResolverTypeWrapper<Omit<ItmSprint, 'creator' | 'project' | 'tasks'> & { creator?: Maybe<ResolversTypes['ItmSprintCreator']>, project?: Maybe<ResolversTypes['ItmProject']>, tasks?: Maybe<ResolversTypes['ItmSprintTaskConnection']> }>;
  ItmSprintConnection: ResolverTypeWrapper<Omit<ItmSprintConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ItmSprintEdge']>, nodes: Array<ResolversTypes['ItmSprint']> }>;
  ItmSprintCreator: ResolverTypeWrapper<ItmSprintCreator>;
  ItmSprintEdge: ResolverTypeWrapper<Omit<ItmSprintEdge, 'node'> & { node: ResolversTypes['ItmSprint'] }>;
  ItmSprintOrder: ItmSprintOrder;
  ItmSprintOrderField: ItmSprintOrderField;
  ItmSprintRef: ResolverTypeWrapper<ItmSprintRef>;
  ItmSprintTask: ResolverTypeWrapper<Omit<ItmSprintTask, 'parentTask' | 'priority' | 'project' | 'task'> & { parentTask?: Maybe<ResolversTypes['ItmTask']>, priority?: Maybe<ResolversTypes['ItmTaskPriority']>, project?: Maybe<ResolversTypes['ItmProject']>, task?: Maybe<ResolversTypes['ItmTask']> }>;
  ItmSprintTaskConnection: ResolverTypeWrapper<Omit<ItmSprintTaskConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ItmSprintTaskEdge']>, nodes: Array<ResolversTypes['ItmSprintTask']> }>;
  ItmSprintTaskEdge: ResolverTypeWrapper<Omit<ItmSprintTaskEdge, 'node'> & { node: ResolversTypes['ItmSprintTask'] }>;
  ItmSprintWhere: ItmSprintWhere;
  ItmStringEqual: ItmStringEqual;
  ItmStringFilter: ItmStringFilter;
  ItmSwimlane: ResolverTypeWrapper<Omit<ItmSwimlane, 'project'> & { project?: Maybe<ResolversTypes['ItmProject']> }>;
  ItmSwimlaneConnection: ResolverTypeWrapper<Omit<ItmSwimlaneConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ItmSwimlaneEdge']>, nodes: Array<ResolversTypes['ItmSwimlane']> }>;
  ItmSwimlaneEdge: ResolverTypeWrapper<Omit<ItmSwimlaneEdge, 'node'> & { node: ResolversTypes['ItmSwimlane'] }>;
  ItmTask: ResolverTypeWrapper<Omit<ItmTask, 'alone' | 'parentTask' | 'priority' | 'project' | 'purchases' | 'revenues' | 'taskPurchases' | 'teamMembers'> & { alone?: Maybe<ResolversTypes['ItmTask']>, parentTask?: Maybe<ResolversTypes['ItmTask']>, priority?: Maybe<ResolversTypes['ItmTaskPriority']>, project?: Maybe<ResolversTypes['ItmProject']>, purchases?: Maybe<ResolversTypes['ItmPurchaseConnection']>, revenues?: Maybe<ResolversTypes['ItmRevenueConnection']>, taskPurchases?: Maybe<ResolversTypes['ItmTaskPurchaseConnection']>, teamMembers?: Maybe<ResolversTypes['ItmTaskTeamMemberConnection']> }>;
  ItmTaskConnection: ResolverTypeWrapper<Omit<ItmTaskConnection, 'nodes'> & { nodes: Array<ResolversTypes['ItmTask']> }>;
  ItmTaskDependency: ResolverTypeWrapper<Omit<ItmTaskDependency, 'fromTask' | 'project' | 'toTask'> & { fromTask?: Maybe<ResolversTypes['ItmTask']>, project?: Maybe<ResolversTypes['ItmProject']>, toTask?: Maybe<ResolversTypes['ItmTask']> }>;
  ItmTaskDependencyConnection: ResolverTypeWrapper<Omit<ItmTaskDependencyConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ItmTaskDependencyEdge']>, nodes: Array<ResolversTypes['ItmTaskDependency']> }>;
  ItmTaskDependencyEdge: ResolverTypeWrapper<Omit<ItmTaskDependencyEdge, 'node'> & { node: ResolversTypes['ItmTaskDependency'] }>;
  ItmTaskEdge: ResolverTypeWrapper<Omit<ItmTaskEdge, 'node'> & { node: ResolversTypes['ItmTask'] }>;
  ItmTaskKind: ItmTaskKind;
  ItmTaskKindFilter: ItmTaskKindFilter;
  ItmTaskOrder: ItmTaskOrder;
  ItmTaskOrderField: ItmTaskOrderField;
  ItmTaskPriority: ResolverTypeWrapper<ItmTaskPriority>;
  ItmTaskProgressReport: ResolverTypeWrapper<Omit<ItmTaskProgressReport, 'project' | 'task'> & { project?: Maybe<ResolversTypes['ItmProject']>, task?: Maybe<ResolversTypes['ItmTask']> }>;
  ItmTaskProgressReportConnection: ResolverTypeWrapper<ItmTaskProgressReportConnection>;
  ItmTaskProgressReportEdge: ResolverTypeWrapper<ItmTaskProgressReportEdge>;
  ItmTaskProgressReportWhere: ItmTaskProgressReportWhere;
  ItmTaskPurchase: ResolverTypeWrapper<Omit<ItmTaskPurchase, 'actualAmount' | 'project' | 'projectedAmount' | 'purchase' | 'task'> & { actualAmount?: Maybe<ResolversTypes['ItmMoney']>, project?: Maybe<ResolversTypes['ItmProject']>, projectedAmount?: Maybe<ResolversTypes['ItmMoney']>, purchase?: Maybe<ResolversTypes['ItmPurchase']>, task?: Maybe<ResolversTypes['ItmTask']> }>;
  ItmTaskPurchaseConnection: ResolverTypeWrapper<Omit<ItmTaskPurchaseConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ItmTaskPurchaseEdge']>, nodes: Array<ResolversTypes['ItmTaskPurchase']> }>;
  ItmTaskPurchaseEdge: ResolverTypeWrapper<Omit<ItmTaskPurchaseEdge, 'node'> & { node: ResolversTypes['ItmTaskPurchase'] }>;
  ItmTaskStatus: ResolverTypeWrapper<ItmTaskStatus>;
  ItmTaskStatusColor: ItmTaskStatusColor;
  ItmTaskStatusKind: ResolverTypeWrapper<ItmTaskStatusKind>;
  ItmTaskStatusType: ItmTaskStatusType;
  ItmTaskStatusTypeFilter: ItmTaskStatusTypeFilter;
  ItmTaskTeam: ResolverTypeWrapper<ItmTaskTeam>;
  ItmTaskTeamMember: ResolverTypeWrapper<Omit<ItmTaskTeamMember, 'project' | 'task'> & { project?: Maybe<ResolversTypes['ItmProject']>, task?: Maybe<ResolversTypes['ItmTask']> }>;
  ItmTaskTeamMemberConnection: ResolverTypeWrapper<Omit<ItmTaskTeamMemberConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ItmTaskTeamMemberEdge']>, nodes: Array<ResolversTypes['ItmTaskTeamMember']> }>;
  ItmTaskTeamMemberEdge: ResolverTypeWrapper<Omit<ItmTaskTeamMemberEdge, 'node'> & { node: ResolversTypes['ItmTaskTeamMember'] }>;
  ItmTaskType: ResolverTypeWrapper<ItmTaskType>;
  ItmTaskUserRole: ItmTaskUserRole;
  ItmTaskWhere: ItmTaskWhere;
  ItmTopDownBudget: ResolverTypeWrapper<ItmTopDownBudget>;
  ItmUserCapacity: ResolverTypeWrapper<ItmUserCapacity>;
  ItmUserRef: ResolverTypeWrapper<ItmUserRef>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  JSONObject: ResolverTypeWrapper<Scalars['JSONObject']['output']>;
  LinkCandidate: ResolverTypeWrapper<Omit<LinkCandidate, 'node'> & { node?: Maybe<ResolversTypes['Node']> }>;
  LinkInfo: ResolverTypeWrapper<Omit<LinkInfo, 'candidates'> & { candidates: Array<ResolversTypes['LinkCandidate']> }>;
  LinkStatus: LinkStatus;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  OrderDirection: OrderDirection;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  ProjectorAddress: ResolverTypeWrapper<ProjectorAddress>;
  ProjectorAmountFilter: ProjectorAmountFilter;
  ProjectorClient: ResolverTypeWrapper<ProjectorClient>;
  ProjectorClientRef: ResolverTypeWrapper<ProjectorClientRef>;
  ProjectorClientSummary: ResolverTypeWrapper<ProjectorClientSummary>;
  ProjectorContractLineItem: ResolverTypeWrapper<Omit<ProjectorContractLineItem, 'engagement' | 'milestones' | 'overageProject'> & { engagement?: Maybe<ResolversTypes['ProjectorEngagement']>, milestones?: Maybe<Array<ResolversTypes['ProjectorContractLineItemMilestone']>>, overageProject?: Maybe<ResolversTypes['ProjectorProject']> }>;
  ProjectorContractLineItemConnection: ResolverTypeWrapper<Omit<ProjectorContractLineItemConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ProjectorContractLineItemEdge']>, nodes: Array<ResolversTypes['ProjectorContractLineItem']> }>;
  ProjectorContractLineItemDetail: ResolverTypeWrapper<ProjectorContractLineItemDetail>;
  ProjectorContractLineItemEdge: ResolverTypeWrapper<Omit<ProjectorContractLineItemEdge, 'node'> & { node: ResolversTypes['ProjectorContractLineItem'] }>;
  ProjectorContractLineItemMilestone: ResolverTypeWrapper<Omit<ProjectorContractLineItemMilestone, 'cirrusAccount' | 'cirrusAccountLink' | 'contractLineItem' | 'currentRmsInvoices' | 'currentRmsInvoicesLink' | 'itmProject' | 'itmProjectLink' | 'project' | 'zivioMilestones' | 'zivioMilestonesLink'> & { cirrusAccount?: Maybe<ResolversTypes['CirrusAccount']>, cirrusAccountLink?: Maybe<ResolversTypes['LinkInfo']>, contractLineItem?: Maybe<ResolversTypes['ProjectorContractLineItem']>, currentRmsInvoices?: Maybe<ResolversTypes['CurrentRmsInvoiceConnection']>, currentRmsInvoicesLink?: Maybe<ResolversTypes['LinkInfo']>, itmProject?: Maybe<ResolversTypes['ItmProject']>, itmProjectLink?: Maybe<ResolversTypes['LinkInfo']>, project?: Maybe<ResolversTypes['ProjectorProject']>, zivioMilestones?: Maybe<ResolversTypes['ZivioMilestoneConnection']>, zivioMilestonesLink?: Maybe<ResolversTypes['LinkInfo']> }>;
  ProjectorContractLineItemMilestoneConnection: ResolverTypeWrapper<Omit<ProjectorContractLineItemMilestoneConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ProjectorContractLineItemMilestoneEdge']>, nodes: Array<ResolversTypes['ProjectorContractLineItemMilestone']> }>;
  ProjectorContractLineItemMilestoneDetail: ResolverTypeWrapper<ProjectorContractLineItemMilestoneDetail>;
  ProjectorContractLineItemMilestoneEdge: ResolverTypeWrapper<Omit<ProjectorContractLineItemMilestoneEdge, 'node'> & { node: ResolversTypes['ProjectorContractLineItemMilestone'] }>;
  ProjectorContractLineItemMilestoneWhere: ProjectorContractLineItemMilestoneWhere;
  ProjectorContractLineItemRef: ResolverTypeWrapper<ProjectorContractLineItemRef>;
  ProjectorContractLineItemWhere: ProjectorContractLineItemWhere;
  ProjectorCurrencyRef: ResolverTypeWrapper<ProjectorCurrencyRef>;
  ProjectorEngagement: ResolverTypeWrapper<Omit<ProjectorEngagement, 'cirrusAccount' | 'cirrusAccountLink' | 'contractLineItems' | 'milestones' | 'projects'> & { cirrusAccount?: Maybe<ResolversTypes['CirrusAccount']>, cirrusAccountLink?: Maybe<ResolversTypes['LinkInfo']>, contractLineItems?: Maybe<Array<ResolversTypes['ProjectorContractLineItem']>>, milestones?: Maybe<ResolversTypes['ProjectorContractLineItemMilestoneConnection']>, projects?: Maybe<Array<ResolversTypes['ProjectorProject']>> }>;
  ProjectorEngagementConnection: ResolverTypeWrapper<Omit<ProjectorEngagementConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ProjectorEngagementEdge']>, nodes: Array<ResolversTypes['ProjectorEngagement']> }>;
  ProjectorEngagementDetail: ResolverTypeWrapper<ProjectorEngagementDetail>;
  ProjectorEngagementEdge: ResolverTypeWrapper<Omit<ProjectorEngagementEdge, 'node'> & { node: ResolversTypes['ProjectorEngagement'] }>;
  ProjectorEngagementRef: ResolverTypeWrapper<ProjectorEngagementRef>;
  ProjectorEngagementWhere: ProjectorEngagementWhere;
  ProjectorExactFilter: ProjectorExactFilter;
  ProjectorIdentityFilter: ProjectorIdentityFilter;
  ProjectorInstantFilter: ProjectorInstantFilter;
  ProjectorInvoiceRef: ResolverTypeWrapper<ProjectorInvoiceRef>;
  ProjectorMilestoneStatus: ProjectorMilestoneStatus;
  ProjectorMilestoneStatusFilter: ProjectorMilestoneStatusFilter;
  ProjectorProject: ResolverTypeWrapper<Omit<ProjectorProject, 'engagement' | 'itmProject' | 'itmProjectLink' | 'milestones'> & { engagement?: Maybe<ResolversTypes['ProjectorEngagement']>, itmProject?: Maybe<ResolversTypes['ItmProject']>, itmProjectLink?: Maybe<ResolversTypes['LinkInfo']>, milestones?: Maybe<ResolversTypes['ProjectorContractLineItemMilestoneConnection']> }>;
  ProjectorProjectConnection: ResolverTypeWrapper<Omit<ProjectorProjectConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ProjectorProjectEdge']>, nodes: Array<ResolversTypes['ProjectorProject']> }>;
  ProjectorProjectEdge: ResolverTypeWrapper<Omit<ProjectorProjectEdge, 'node'> & { node: ResolversTypes['ProjectorProject'] }>;
  ProjectorProjectRef: ResolverTypeWrapper<ProjectorProjectRef>;
  ProjectorProjectTaskRef: ResolverTypeWrapper<ProjectorProjectTaskRef>;
  ProjectorProjectWhere: ProjectorProjectWhere;
  ProjectorSinceFilter: ProjectorSinceFilter;
  ProjectorTextFilter: ProjectorTextFilter;
  ProjectorUserRef: ResolverTypeWrapper<ProjectorUserRef>;
  ProjectorUserSummary: ResolverTypeWrapper<ProjectorUserSummary>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Vendor: ResolverTypeWrapper<Vendor>;
  VendorCapability: ResolverTypeWrapper<VendorCapability>;
  VendorDrift: ResolverTypeWrapper<VendorDrift>;
  VendorDriftKind: VendorDriftKind;
  VendorQuotaWindow: ResolverTypeWrapper<VendorQuotaWindow>;
  VendorStatus: VendorStatus;
  ZivioDayFilter: ZivioDayFilter;
  ZivioIdFilter: ZivioIdFilter;
  ZivioMilestone: ResolverTypeWrapper<Omit<ZivioMilestone, 'approvedBy' | 'children' | 'cirrusAccount' | 'cirrusAccountLink' | 'currentRmsInvoices' | 'currentRmsInvoicesLink' | 'itmProject' | 'itmProjectLink' | 'parents' | 'projectorMilestones' | 'projectorMilestonesLink'> & { approvedBy?: Maybe<ResolversTypes['ZivioUser']>, children?: Maybe<Array<ResolversTypes['ZivioMilestone']>>, cirrusAccount?: Maybe<ResolversTypes['CirrusAccount']>, cirrusAccountLink?: Maybe<ResolversTypes['LinkInfo']>, currentRmsInvoices?: Maybe<ResolversTypes['CurrentRmsInvoiceConnection']>, currentRmsInvoicesLink?: Maybe<ResolversTypes['LinkInfo']>, itmProject?: Maybe<ResolversTypes['ItmProject']>, itmProjectLink?: Maybe<ResolversTypes['LinkInfo']>, parents?: Maybe<Array<ResolversTypes['ZivioMilestone']>>, projectorMilestones?: Maybe<ResolversTypes['ProjectorContractLineItemMilestoneConnection']>, projectorMilestonesLink?: Maybe<ResolversTypes['LinkInfo']> }>;
  ZivioMilestoneConnection: ResolverTypeWrapper<Omit<ZivioMilestoneConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ZivioMilestoneEdge']>, nodes: Array<ResolversTypes['ZivioMilestone']> }>;
  ZivioMilestoneEdge: ResolverTypeWrapper<Omit<ZivioMilestoneEdge, 'node'> & { node: ResolversTypes['ZivioMilestone'] }>;
  ZivioMilestoneOrder: ZivioMilestoneOrder;
  ZivioMilestoneOrderField: ZivioMilestoneOrderField;
  ZivioMilestoneStatus: ZivioMilestoneStatus;
  ZivioMilestoneStatusFilter: ZivioMilestoneStatusFilter;
  ZivioMilestoneWhere: ZivioMilestoneWhere;
  ZivioStatusFilter: ZivioStatusFilter;
  ZivioUser: ResolverTypeWrapper<ZivioUser>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Boolean: Scalars['Boolean']['output'];
  CirrusAccount: Omit<CirrusAccount, 'alternateUser' | 'contacts' | 'currentRmsInvoices' | 'currentRmsInvoicesLink' | 'currentRmsMembers' | 'currentRmsMembersLink' | 'files' | 'followers' | 'itmProjects' | 'itmProjectsLink' | 'opportunities' | 'orders' | 'parentAccount' | 'projectorEngagements' | 'projectorEngagementsLink' | 'user' | 'zivioMilestones' | 'zivioMilestonesLink'> & { alternateUser?: Maybe<ResolversParentTypes['CirrusUser']>, contacts?: Maybe<Array<ResolversParentTypes['CirrusContact']>>, currentRmsInvoices?: Maybe<ResolversParentTypes['CurrentRmsInvoiceConnection']>, currentRmsInvoicesLink?: Maybe<ResolversParentTypes['LinkInfo']>, currentRmsMembers?: Maybe<ResolversParentTypes['CurrentRmsMemberConnection']>, currentRmsMembersLink?: Maybe<ResolversParentTypes['LinkInfo']>, files?: Maybe<Array<ResolversParentTypes['CirrusFile']>>, followers?: Maybe<Array<ResolversParentTypes['CirrusUser']>>, itmProjects?: Maybe<ResolversParentTypes['ItmProjectConnection']>, itmProjectsLink?: Maybe<ResolversParentTypes['LinkInfo']>, opportunities?: Maybe<ResolversParentTypes['CirrusOpportunityConnection']>, orders?: Maybe<ResolversParentTypes['CirrusOrderConnection']>, parentAccount?: Maybe<ResolversParentTypes['CirrusAccount']>, projectorEngagements?: Maybe<ResolversParentTypes['ProjectorEngagementConnection']>, projectorEngagementsLink?: Maybe<ResolversParentTypes['LinkInfo']>, user?: Maybe<ResolversParentTypes['CirrusUser']>, zivioMilestones?: Maybe<ResolversParentTypes['ZivioMilestoneConnection']>, zivioMilestonesLink?: Maybe<ResolversParentTypes['LinkInfo']> };
  CirrusAccountConnection: Omit<CirrusAccountConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CirrusAccountEdge']>, nodes: Array<ResolversParentTypes['CirrusAccount']> };
  CirrusAccountEdge: Omit<CirrusAccountEdge, 'node'> & { node: ResolversParentTypes['CirrusAccount'] };
  CirrusAccountGroup: CirrusAccountGroup;
  CirrusAccountOrder: CirrusAccountOrder;
  CirrusAccountType: CirrusAccountType;
  CirrusAccountWhere: CirrusAccountWhere;
  CirrusAddress: CirrusAddress;
  CirrusAddresses: CirrusAddresses;
  CirrusArticle: CirrusArticle;
  CirrusArticlePrice: CirrusArticlePrice;
  CirrusArticleUnit: CirrusArticleUnit;
  CirrusContact: Omit<CirrusContact, 'account' | 'files' | 'followers' | 'opportunities' | 'orders' | 'superior'> & { account?: Maybe<ResolversParentTypes['CirrusAccount']>, files?: Maybe<Array<ResolversParentTypes['CirrusFile']>>, followers?: Maybe<Array<ResolversParentTypes['CirrusUser']>>, opportunities?: Maybe<ResolversParentTypes['CirrusOpportunityConnection']>, orders?: Maybe<ResolversParentTypes['CirrusOrderConnection']>, superior?: Maybe<ResolversParentTypes['CirrusContact']> };
  CirrusContactConnection: Omit<CirrusContactConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CirrusContactEdge']>, nodes: Array<ResolversParentTypes['CirrusContact']> };
  CirrusContactEdge: Omit<CirrusContactEdge, 'node'> & { node: ResolversParentTypes['CirrusContact'] };
  CirrusContactOrder: CirrusContactOrder;
  CirrusContactWhere: CirrusContactWhere;
  CirrusCoordinates: CirrusCoordinates;
  CirrusDayFilter: CirrusDayFilter;
  CirrusDeliveryTerm: CirrusDeliveryTerm;
  CirrusDeliveryType: CirrusDeliveryType;
  CirrusDepartment: Omit<CirrusDepartment, 'manager' | 'parentDepartment'> & { manager?: Maybe<ResolversParentTypes['CirrusUser']>, parentDepartment?: Maybe<ResolversParentTypes['CirrusDepartment']> };
  CirrusDynamicFieldFilter: CirrusDynamicFieldFilter;
  CirrusFile: CirrusFile;
  CirrusFlagFilter: CirrusFlagFilter;
  CirrusIdFilter: CirrusIdFilter;
  CirrusIdsFilter: CirrusIdsFilter;
  CirrusOpportunity: Omit<CirrusOpportunity, 'account' | 'altAccount' | 'businessArea' | 'changeUser' | 'contact' | 'files' | 'followers' | 'orders' | 'regUser' | 'user'> & { account?: Maybe<ResolversParentTypes['CirrusAccount']>, altAccount?: Maybe<ResolversParentTypes['CirrusAccount']>, businessArea?: Maybe<ResolversParentTypes['CirrusOpportunityBusinessArea']>, changeUser?: Maybe<ResolversParentTypes['CirrusUser']>, contact?: Maybe<ResolversParentTypes['CirrusContact']>, files?: Maybe<Array<ResolversParentTypes['CirrusFile']>>, followers?: Maybe<Array<ResolversParentTypes['CirrusUser']>>, orders?: Maybe<ResolversParentTypes['CirrusOrderConnection']>, regUser?: Maybe<ResolversParentTypes['CirrusUser']>, user?: Maybe<ResolversParentTypes['CirrusUser']> };
  CirrusOpportunityBusinessArea: Omit<CirrusOpportunityBusinessArea, 'opportunity'> & { opportunity?: Maybe<ResolversParentTypes['CirrusOpportunity']> };
  CirrusOpportunityConnection: Omit<CirrusOpportunityConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CirrusOpportunityEdge']>, nodes: Array<ResolversParentTypes['CirrusOpportunity']> };
  CirrusOpportunityEdge: Omit<CirrusOpportunityEdge, 'node'> & { node: ResolversParentTypes['CirrusOpportunity'] };
  CirrusOpportunityEstimate: CirrusOpportunityEstimate;
  CirrusOpportunityLostReason: CirrusOpportunityLostReason;
  CirrusOpportunityOrder: CirrusOpportunityOrder;
  CirrusOpportunityProgressionState: CirrusOpportunityProgressionState;
  CirrusOpportunitySource: CirrusOpportunitySource;
  CirrusOpportunityState: CirrusOpportunityState;
  CirrusOpportunityStatus: CirrusOpportunityStatus;
  CirrusOpportunityType: CirrusOpportunityType;
  CirrusOpportunityWhere: CirrusOpportunityWhere;
  CirrusOpportunityWinReason: CirrusOpportunityWinReason;
  CirrusOrder: Omit<CirrusOrder, 'account' | 'contact' | 'currentRmsInvoices' | 'currentRmsInvoicesLink' | 'opportunity' | 'rows' | 'user' | 'user2'> & { account?: Maybe<ResolversParentTypes['CirrusAccount']>, contact?: Maybe<ResolversParentTypes['CirrusContact']>, currentRmsInvoices?: Maybe<ResolversParentTypes['CurrentRmsInvoiceConnection']>, currentRmsInvoicesLink?: Maybe<ResolversParentTypes['LinkInfo']>, opportunity?: Maybe<ResolversParentTypes['CirrusOpportunity']>, rows?: Maybe<Array<ResolversParentTypes['CirrusOrderRow']>>, user?: Maybe<ResolversParentTypes['CirrusUser']>, user2?: Maybe<ResolversParentTypes['CirrusUser']> };
  CirrusOrderConnection: Omit<CirrusOrderConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CirrusOrderEdge']>, nodes: Array<ResolversParentTypes['CirrusOrder']> };
  CirrusOrderEdge: Omit<CirrusOrderEdge, 'node'> & { node: ResolversParentTypes['CirrusOrder'] };
  CirrusOrderOrder: CirrusOrderOrder;
  CirrusOrderRow: Omit<CirrusOrderRow, 'account' | 'opportunity' | 'order' | 'user'> & { account?: Maybe<ResolversParentTypes['CirrusAccount']>, opportunity?: Maybe<ResolversParentTypes['CirrusOpportunity']>, order?: Maybe<ResolversParentTypes['CirrusOrder']>, user?: Maybe<ResolversParentTypes['CirrusUser']> };
  CirrusOrderStatus: CirrusOrderStatus;
  CirrusOrderType: CirrusOrderType;
  CirrusOrderWhere: CirrusOrderWhere;
  CirrusPatternFilter: CirrusPatternFilter;
  CirrusPaymentTerm: CirrusPaymentTerm;
  CirrusPhoto: CirrusPhoto;
  CirrusPriceGroup: CirrusPriceGroup;
  CirrusPriceList: CirrusPriceList;
  CirrusProject: CirrusProject;
  CirrusProjectConnection: CirrusProjectConnection;
  CirrusProjectEdge: CirrusProjectEdge;
  CirrusProjectOrder: CirrusProjectOrder;
  CirrusProjectType: CirrusProjectType;
  CirrusProjectWhere: CirrusProjectWhere;
  CirrusQuote: Omit<CirrusQuote, 'account' | 'contact' | 'opportunity' | 'user' | 'user2'> & { account?: Maybe<ResolversParentTypes['CirrusAccount']>, contact?: Maybe<ResolversParentTypes['CirrusContact']>, opportunity?: Maybe<ResolversParentTypes['CirrusOpportunity']>, user?: Maybe<ResolversParentTypes['CirrusUser']>, user2?: Maybe<ResolversParentTypes['CirrusUser']> };
  CirrusQuoteConnection: CirrusQuoteConnection;
  CirrusQuoteEdge: CirrusQuoteEdge;
  CirrusQuoteOrder: CirrusQuoteOrder;
  CirrusQuoteRow: CirrusQuoteRow;
  CirrusQuoteStatus: CirrusQuoteStatus;
  CirrusQuoteWhere: CirrusQuoteWhere;
  CirrusRole: CirrusRole;
  CirrusTag: CirrusTag;
  CirrusTextFilter: CirrusTextFilter;
  CirrusUser: Omit<CirrusUser, 'accounts' | 'departments' | 'opportunities' | 'orders' | 'settings'> & { accounts?: Maybe<ResolversParentTypes['CirrusAccountConnection']>, departments?: Maybe<Array<ResolversParentTypes['CirrusDepartment']>>, opportunities?: Maybe<ResolversParentTypes['CirrusOpportunityConnection']>, orders?: Maybe<ResolversParentTypes['CirrusOrderConnection']>, settings?: Maybe<Array<ResolversParentTypes['CirrusUserSetting']>> };
  CirrusUserConnection: Omit<CirrusUserConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CirrusUserEdge']>, nodes: Array<ResolversParentTypes['CirrusUser']> };
  CirrusUserEdge: Omit<CirrusUserEdge, 'node'> & { node: ResolversParentTypes['CirrusUser'] };
  CirrusUserOrder: CirrusUserOrder;
  CirrusUserSetting: Omit<CirrusUserSetting, 'user'> & { user?: Maybe<ResolversParentTypes['CirrusUser']> };
  CirrusUserWhere: CirrusUserWhere;
  CurrentRmsAddress: CurrentRmsAddress;
  CurrentRmsAssignment: ResolversUnionTypes<ResolversParentTypes>['CurrentRmsAssignment'];
  CurrentRmsBookingQuantity: CurrentRmsBookingQuantity;
  CurrentRmsBooleanFilter: CurrentRmsBooleanFilter;
  CurrentRmsChargingPeriod: CurrentRmsChargingPeriod;
  CurrentRmsCustomFieldFilter: CurrentRmsCustomFieldFilter;
  CurrentRmsDateFilter: CurrentRmsDateFilter;
  CurrentRmsDateTimeFilter: CurrentRmsDateTimeFilter;
  CurrentRmsDecimalFilter: CurrentRmsDecimalFilter;
  CurrentRmsEmail: CurrentRmsEmail;
  CurrentRmsIcon: CurrentRmsIcon;
  CurrentRmsIdFilter: CurrentRmsIdFilter;
  CurrentRmsIntFilter: CurrentRmsIntFilter;
  CurrentRmsInvoice: Omit<CurrentRmsInvoice, 'billingAddress' | 'cirrusAccount' | 'cirrusAccountLink' | 'cirrusOrders' | 'cirrusOrdersLink' | 'invoiceItems' | 'invoiceTaxes' | 'itmProject' | 'itmProjectLink' | 'member' | 'owner' | 'projectorMilestones' | 'projectorMilestonesLink' | 'venue' | 'zivioMilestones' | 'zivioMilestonesLink'> & { billingAddress?: Maybe<ResolversParentTypes['CurrentRmsAddress']>, cirrusAccount?: Maybe<ResolversParentTypes['CirrusAccount']>, cirrusAccountLink?: Maybe<ResolversParentTypes['LinkInfo']>, cirrusOrders?: Maybe<ResolversParentTypes['CirrusOrderConnection']>, cirrusOrdersLink?: Maybe<ResolversParentTypes['LinkInfo']>, invoiceItems?: Maybe<Array<ResolversParentTypes['CurrentRmsInvoiceItem']>>, invoiceTaxes?: Maybe<Array<ResolversParentTypes['CurrentRmsInvoiceTax']>>, itmProject?: Maybe<ResolversParentTypes['ItmProject']>, itmProjectLink?: Maybe<ResolversParentTypes['LinkInfo']>, member?: Maybe<ResolversParentTypes['CurrentRmsMember']>, owner?: Maybe<ResolversParentTypes['CurrentRmsMember']>, projectorMilestones?: Maybe<ResolversParentTypes['ProjectorContractLineItemMilestoneConnection']>, projectorMilestonesLink?: Maybe<ResolversParentTypes['LinkInfo']>, venue?: Maybe<ResolversParentTypes['CurrentRmsMember']>, zivioMilestones?: Maybe<ResolversParentTypes['ZivioMilestoneConnection']>, zivioMilestonesLink?: Maybe<ResolversParentTypes['LinkInfo']> };
  CurrentRmsInvoiceConnection: Omit<CurrentRmsInvoiceConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CurrentRmsInvoiceEdge']>, nodes: Array<ResolversParentTypes['CurrentRmsInvoice']> };
  CurrentRmsInvoiceEdge: Omit<CurrentRmsInvoiceEdge, 'node'> & { node: ResolversParentTypes['CurrentRmsInvoice'] };
  CurrentRmsInvoiceItem: Omit<CurrentRmsInvoiceItem, 'chargingPeriod' | 'invoice' | 'source'> & { chargingPeriod?: Maybe<Array<ResolversParentTypes['CurrentRmsChargingPeriod']>>, invoice?: Maybe<ResolversParentTypes['CurrentRmsInvoice']>, source?: Maybe<ResolversParentTypes['CurrentRmsInvoiceItemSource']> };
  CurrentRmsInvoiceItemConnection: Omit<CurrentRmsInvoiceItemConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CurrentRmsInvoiceItemEdge']>, nodes: Array<ResolversParentTypes['CurrentRmsInvoiceItem']> };
  CurrentRmsInvoiceItemEdge: Omit<CurrentRmsInvoiceItemEdge, 'node'> & { node: ResolversParentTypes['CurrentRmsInvoiceItem'] };
  CurrentRmsInvoiceItemSource: ResolversUnionTypes<ResolversParentTypes>['CurrentRmsInvoiceItemSource'];
  CurrentRmsInvoiceOrder: CurrentRmsInvoiceOrder;
  CurrentRmsInvoiceStatusFilter: CurrentRmsInvoiceStatusFilter;
  CurrentRmsInvoiceTax: Omit<CurrentRmsInvoiceTax, 'invoice'> & { invoice?: Maybe<ResolversParentTypes['CurrentRmsInvoice']> };
  CurrentRmsInvoiceTypeFilter: CurrentRmsInvoiceTypeFilter;
  CurrentRmsInvoiceWhere: CurrentRmsInvoiceWhere;
  CurrentRmsLink: CurrentRmsLink;
  CurrentRmsLocationTypeFilter: CurrentRmsLocationTypeFilter;
  CurrentRmsMember: Omit<CurrentRmsMember, 'addresses' | 'childMembers' | 'cirrusAccount' | 'cirrusAccountLink' | 'invoices' | 'membership' | 'opportunities' | 'parentMembers' | 'primaryAddress' | 'projects' | 'serviceStockLevels'> & { addresses?: Maybe<Array<ResolversParentTypes['CurrentRmsAddress']>>, childMembers?: Maybe<Array<ResolversParentTypes['CurrentRmsMemberRelationship']>>, cirrusAccount?: Maybe<ResolversParentTypes['CirrusAccount']>, cirrusAccountLink?: Maybe<ResolversParentTypes['LinkInfo']>, invoices?: Maybe<ResolversParentTypes['CurrentRmsInvoiceConnection']>, membership?: Maybe<ResolversParentTypes['CurrentRmsMembership']>, opportunities?: Maybe<ResolversParentTypes['CurrentRmsOpportunityConnection']>, parentMembers?: Maybe<Array<ResolversParentTypes['CurrentRmsMemberRelationship']>>, primaryAddress?: Maybe<ResolversParentTypes['CurrentRmsAddress']>, projects?: Maybe<ResolversParentTypes['CurrentRmsProjectConnection']>, serviceStockLevels?: Maybe<Array<ResolversParentTypes['CurrentRmsServiceStockLevel']>> };
  CurrentRmsMemberConnection: Omit<CurrentRmsMemberConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CurrentRmsMemberEdge']>, nodes: Array<ResolversParentTypes['CurrentRmsMember']> };
  CurrentRmsMemberEdge: Omit<CurrentRmsMemberEdge, 'node'> & { node: ResolversParentTypes['CurrentRmsMember'] };
  CurrentRmsMemberOrder: CurrentRmsMemberOrder;
  CurrentRmsMemberRelationship: Omit<CurrentRmsMemberRelationship, 'relatable' | 'related'> & { relatable?: Maybe<ResolversParentTypes['CurrentRmsMember']>, related?: Maybe<ResolversParentTypes['CurrentRmsMember']> };
  CurrentRmsMemberWhere: CurrentRmsMemberWhere;
  CurrentRmsMembership: Omit<CurrentRmsMembership, 'accountManager'> & { accountManager?: Maybe<ResolversParentTypes['CurrentRmsMember']> };
  CurrentRmsMembershipTypeFilter: CurrentRmsMembershipTypeFilter;
  CurrentRmsOpportunity: Omit<CurrentRmsOpportunity, 'billingAddress' | 'cirrusAccount' | 'cirrusAccountLink' | 'invoices' | 'itmProject' | 'itmProjectLink' | 'member' | 'opportunityCosts' | 'opportunityItems' | 'opportunitySurcharges' | 'owner' | 'participants' | 'project' | 'sourceOpportunity' | 'venue'> & { billingAddress?: Maybe<ResolversParentTypes['CurrentRmsAddress']>, cirrusAccount?: Maybe<ResolversParentTypes['CirrusAccount']>, cirrusAccountLink?: Maybe<ResolversParentTypes['LinkInfo']>, invoices?: Maybe<ResolversParentTypes['CurrentRmsInvoiceConnection']>, itmProject?: Maybe<ResolversParentTypes['ItmProject']>, itmProjectLink?: Maybe<ResolversParentTypes['LinkInfo']>, member?: Maybe<ResolversParentTypes['CurrentRmsMember']>, opportunityCosts?: Maybe<ResolversParentTypes['CurrentRmsOpportunityCostConnection']>, opportunityItems?: Maybe<Array<ResolversParentTypes['CurrentRmsOpportunityItem']>>, opportunitySurcharges?: Maybe<Array<ResolversParentTypes['CurrentRmsOpportunitySurcharge']>>, owner?: Maybe<ResolversParentTypes['CurrentRmsMember']>, participants?: Maybe<Array<ResolversParentTypes['CurrentRmsParticipant']>>, project?: Maybe<ResolversParentTypes['CurrentRmsProject']>, sourceOpportunity?: Maybe<ResolversParentTypes['CurrentRmsOpportunity']>, venue?: Maybe<ResolversParentTypes['CurrentRmsMember']> };
  CurrentRmsOpportunityConnection: Omit<CurrentRmsOpportunityConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CurrentRmsOpportunityEdge']>, nodes: Array<ResolversParentTypes['CurrentRmsOpportunity']> };
  CurrentRmsOpportunityCost: Omit<CurrentRmsOpportunityCost, 'chargingPeriods' | 'member' | 'opportunity' | 'opportunityItemAsset'> & { chargingPeriods?: Maybe<Array<ResolversParentTypes['CurrentRmsChargingPeriod']>>, member?: Maybe<ResolversParentTypes['CurrentRmsMember']>, opportunity?: Maybe<ResolversParentTypes['CurrentRmsOpportunity']>, opportunityItemAsset?: Maybe<ResolversParentTypes['CurrentRmsOpportunityItemAsset']> };
  CurrentRmsOpportunityCostConnection: Omit<CurrentRmsOpportunityCostConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CurrentRmsOpportunityCostEdge']>, nodes: Array<ResolversParentTypes['CurrentRmsOpportunityCost']> };
  CurrentRmsOpportunityCostEdge: Omit<CurrentRmsOpportunityCostEdge, 'node'> & { node: ResolversParentTypes['CurrentRmsOpportunityCost'] };
  CurrentRmsOpportunityCostOrder: CurrentRmsOpportunityCostOrder;
  CurrentRmsOpportunityCostWhere: CurrentRmsOpportunityCostWhere;
  CurrentRmsOpportunityEdge: Omit<CurrentRmsOpportunityEdge, 'node'> & { node: ResolversParentTypes['CurrentRmsOpportunity'] };
  CurrentRmsOpportunityItem: Omit<CurrentRmsOpportunityItem, 'chargingPeriods' | 'leadChargingPeriod' | 'opportunity'> & { chargingPeriods?: Maybe<Array<ResolversParentTypes['CurrentRmsChargingPeriod']>>, leadChargingPeriod?: Maybe<ResolversParentTypes['CurrentRmsChargingPeriod']>, opportunity?: Maybe<ResolversParentTypes['CurrentRmsOpportunity']> };
  CurrentRmsOpportunityItemAsset: Omit<CurrentRmsOpportunityItemAsset, 'opportunityCost' | 'opportunityItem' | 'stockLevel' | 'stockLevelMember' | 'supplier'> & { opportunityCost?: Maybe<ResolversParentTypes['CurrentRmsOpportunityCost']>, opportunityItem?: Maybe<ResolversParentTypes['CurrentRmsOpportunityItem']>, stockLevel?: Maybe<ResolversParentTypes['CurrentRmsStockLevel']>, stockLevelMember?: Maybe<ResolversParentTypes['CurrentRmsMember']>, supplier?: Maybe<ResolversParentTypes['CurrentRmsMember']> };
  CurrentRmsOpportunityItemConnection: Omit<CurrentRmsOpportunityItemConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CurrentRmsOpportunityItemEdge']>, nodes: Array<ResolversParentTypes['CurrentRmsOpportunityItem']> };
  CurrentRmsOpportunityItemEdge: Omit<CurrentRmsOpportunityItemEdge, 'node'> & { node: ResolversParentTypes['CurrentRmsOpportunityItem'] };
  CurrentRmsOpportunityItemWhere: CurrentRmsOpportunityItemWhere;
  CurrentRmsOpportunityOrder: CurrentRmsOpportunityOrder;
  CurrentRmsOpportunityStateFilter: CurrentRmsOpportunityStateFilter;
  CurrentRmsOpportunityStatusFilter: CurrentRmsOpportunityStatusFilter;
  CurrentRmsOpportunitySurcharge: Omit<CurrentRmsOpportunitySurcharge, 'opportunity'> & { opportunity?: Maybe<ResolversParentTypes['CurrentRmsOpportunity']> };
  CurrentRmsOpportunityWhere: CurrentRmsOpportunityWhere;
  CurrentRmsParticipant: Omit<CurrentRmsParticipant, 'assignment' | 'member'> & { assignment?: Maybe<ResolversParentTypes['CurrentRmsAssignment']>, member?: Maybe<ResolversParentTypes['CurrentRmsMember']> };
  CurrentRmsPhone: CurrentRmsPhone;
  CurrentRmsProductBooking: Omit<CurrentRmsProductBooking, 'opportunity'> & { opportunity?: Maybe<ResolversParentTypes['CurrentRmsOpportunity']> };
  CurrentRmsProductBookings: Omit<CurrentRmsProductBookings, 'productBookings'> & { productBookings?: Maybe<Array<ResolversParentTypes['CurrentRmsProductBooking']>> };
  CurrentRmsProject: Omit<CurrentRmsProject, 'billingAddress' | 'cirrusAccount' | 'cirrusAccountLink' | 'itmProject' | 'itmProjectLink' | 'member' | 'opportunities' | 'owner' | 'participants' | 'venue'> & { billingAddress?: Maybe<ResolversParentTypes['CurrentRmsAddress']>, cirrusAccount?: Maybe<ResolversParentTypes['CirrusAccount']>, cirrusAccountLink?: Maybe<ResolversParentTypes['LinkInfo']>, itmProject?: Maybe<ResolversParentTypes['ItmProject']>, itmProjectLink?: Maybe<ResolversParentTypes['LinkInfo']>, member?: Maybe<ResolversParentTypes['CurrentRmsMember']>, opportunities?: Maybe<Array<ResolversParentTypes['CurrentRmsOpportunity']>>, owner?: Maybe<ResolversParentTypes['CurrentRmsMember']>, participants?: Maybe<Array<ResolversParentTypes['CurrentRmsParticipant']>>, venue?: Maybe<ResolversParentTypes['CurrentRmsMember']> };
  CurrentRmsProjectConnection: Omit<CurrentRmsProjectConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CurrentRmsProjectEdge']>, nodes: Array<ResolversParentTypes['CurrentRmsProject']> };
  CurrentRmsProjectEdge: Omit<CurrentRmsProjectEdge, 'node'> & { node: ResolversParentTypes['CurrentRmsProject'] };
  CurrentRmsProjectOrder: CurrentRmsProjectOrder;
  CurrentRmsProjectStatusFilter: CurrentRmsProjectStatusFilter;
  CurrentRmsProjectWhere: CurrentRmsProjectWhere;
  CurrentRmsRateDefinition: CurrentRmsRateDefinition;
  CurrentRmsRateEngine: CurrentRmsRateEngine;
  CurrentRmsServiceStockLevel: Omit<CurrentRmsServiceStockLevel, 'member'> & { member?: Maybe<ResolversParentTypes['CurrentRmsMember']> };
  CurrentRmsStockLevel: Omit<CurrentRmsStockLevel, 'member'> & { member?: Maybe<ResolversParentTypes['CurrentRmsMember']> };
  CurrentRmsStringFilter: CurrentRmsStringFilter;
  CurrentRmsTagCount: CurrentRmsTagCount;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  ItmActualValues: ItmActualValues;
  ItmBaseline: Omit<ItmBaseline, 'project'> & { project?: Maybe<ResolversParentTypes['ItmProject']> };
  ItmBaselineBottomUpDetail: ItmBaselineBottomUpDetail;
  ItmBaselineConnection: ItmBaselineConnection;
  ItmBaselineEdge: ItmBaselineEdge;
  ItmBaselineTopDownDetail: ItmBaselineTopDownDetail;
  ItmBooleanEqual: ItmBooleanEqual;
  ItmBooleanFilter: ItmBooleanFilter;
  ItmBottomUpBudget: ItmBottomUpBudget;
  ItmBudgetCurrency: ItmBudgetCurrency;
  ItmCapacityCategory: Omit<ItmCapacityCategory, 'users'> & { users?: Maybe<Array<ResolversParentTypes['ItmCapacityUser']>> };
  ItmCapacityEffort: ItmCapacityEffort;
  ItmCapacityInterval: ItmCapacityInterval;
  ItmCapacityProject: Omit<ItmCapacityProject, 'project' | 'tasks'> & { project?: Maybe<ResolversParentTypes['ItmProject']>, tasks?: Maybe<Array<ResolversParentTypes['ItmCapacityTask']>> };
  ItmCapacityTask: Omit<ItmCapacityTask, 'parentTask' | 'task'> & { parentTask?: Maybe<ResolversParentTypes['ItmTask']>, task?: Maybe<ResolversParentTypes['ItmTask']> };
  ItmCapacityTaskCategory: ItmCapacityTaskCategory;
  ItmCapacityUser: Omit<ItmCapacityUser, 'capacity' | 'projects'> & { capacity?: Maybe<Array<ResolversParentTypes['ItmUserCapacity']>>, projects?: Maybe<Array<ResolversParentTypes['ItmCapacityProject']>> };
  ItmCategoryEfforts: ItmCategoryEfforts;
  ItmChangeHistory: Omit<ItmChangeHistory, 'changedRevenue' | 'changedTasks'> & { changedRevenue?: Maybe<Array<ResolversParentTypes['ItmRevenue']>>, changedTasks?: Maybe<Array<ResolversParentTypes['ItmTask']>> };
  ItmDateTimeEqual: ItmDateTimeEqual;
  ItmDateTimeFilter: ItmDateTimeFilter;
  ItmDecimalEqual: ItmDecimalEqual;
  ItmDecimalFilter: ItmDecimalFilter;
  ItmEffortByCategory: Omit<ItmEffortByCategory, 'project' | 'task'> & { project?: Maybe<ResolversParentTypes['ItmProject']>, task?: Maybe<ResolversParentTypes['ItmTask']> };
  ItmEffortByCategoryConnection: ItmEffortByCategoryConnection;
  ItmEffortByCategoryEdge: ItmEffortByCategoryEdge;
  ItmEffortByMember: Omit<ItmEffortByMember, 'project' | 'task'> & { project?: Maybe<ResolversParentTypes['ItmProject']>, task?: Maybe<ResolversParentTypes['ItmTask']> };
  ItmEffortByMemberConnection: ItmEffortByMemberConnection;
  ItmEffortByMemberEdge: ItmEffortByMemberEdge;
  ItmEffortCategory: ItmEffortCategory;
  ItmGantt: Omit<ItmGantt, 'assignments' | 'dependencies' | 'tasks'> & { assignments?: Maybe<ResolversParentTypes['ItmGanttAssignments']>, dependencies?: Maybe<ResolversParentTypes['ItmGanttDependencies']>, tasks?: Maybe<ResolversParentTypes['ItmGanttTasks']> };
  ItmGanttAssignment: Omit<ItmGanttAssignment, 'event'> & { event?: Maybe<ResolversParentTypes['ItmTask']> };
  ItmGanttAssignments: Omit<ItmGanttAssignments, 'rows'> & { rows?: Maybe<Array<ResolversParentTypes['ItmGanttAssignment']>> };
  ItmGanttCalendar: ItmGanttCalendar;
  ItmGanttCalendarInterval: ItmGanttCalendarInterval;
  ItmGanttCalendars: ItmGanttCalendars;
  ItmGanttDependencies: Omit<ItmGanttDependencies, 'rows'> & { rows?: Maybe<Array<ResolversParentTypes['ItmGanttDependency']>> };
  ItmGanttDependency: Omit<ItmGanttDependency, 'fromTask' | 'toTask'> & { fromTask?: Maybe<ResolversParentTypes['ItmTask']>, toTask?: Maybe<ResolversParentTypes['ItmTask']> };
  ItmGanttProject: ItmGanttProject;
  ItmGanttResource: ItmGanttResource;
  ItmGanttResources: ItmGanttResources;
  ItmGanttTask: Omit<ItmGanttTask, 'baselines' | 'children' | 'task'> & { baselines?: Maybe<Array<ResolversParentTypes['ItmGanttTaskBaseline']>>, children?: Maybe<Array<ResolversParentTypes['ItmGanttTask']>>, task?: Maybe<ResolversParentTypes['ItmTask']> };
  ItmGanttTaskBaseline: ItmGanttTaskBaseline;
  ItmGanttTasks: Omit<ItmGanttTasks, 'rows'> & { rows?: Maybe<Array<ResolversParentTypes['ItmGanttTask']>> };
  ItmGanttTimeRanges: ItmGanttTimeRanges;
  ItmGlobalStandardCost: ItmGlobalStandardCost;
  ItmIdEqual: ItmIdEqual;
  ItmIdFilter: ItmIdFilter;
  ItmIdName: ItmIdName;
  ItmIdNameIcon: ItmIdNameIcon;
  ItmIntEqual: ItmIntEqual;
  ItmIntFilter: ItmIntFilter;
  ItmLastPecValues: ItmLastPecValues;
  ItmMemberEfforts: ItmMemberEfforts;
  ItmMoney: ItmMoney;
  ItmProfessionalCategory: ItmProfessionalCategory;
  ItmProfessionalCategoryConnection: ItmProfessionalCategoryConnection;
  ItmProfessionalCategoryEdge: ItmProfessionalCategoryEdge;
  ItmProgram: ItmProgram;
  ItmProject: Omit<ItmProject, 'approvalStatus' | 'changeHistory' | 'cirrusAccount' | 'cirrusAccountLink' | 'currentRmsInvoices' | 'currentRmsInvoicesLink' | 'currentRmsOpportunities' | 'currentRmsOpportunitiesLink' | 'currentRmsProjects' | 'currentRmsProjectsLink' | 'expectedRoi' | 'gantt' | 'inOlderForm' | 'professionalCategories' | 'progressReports' | 'projectorMilestones' | 'projectorMilestonesLink' | 'projectorProjects' | 'projectorProjectsLink' | 'purchases' | 'purchasesInOlderForm' | 'revenues' | 'sprints' | 'swimlanes' | 'taskDependencies' | 'team' | 'zivioMilestones' | 'zivioMilestonesLink'> & { approvalStatus?: Maybe<ResolversParentTypes['ItmProjectApprovalStatus']>, changeHistory?: Maybe<ResolversParentTypes['ItmChangeHistory']>, cirrusAccount?: Maybe<ResolversParentTypes['CirrusAccount']>, cirrusAccountLink?: Maybe<ResolversParentTypes['LinkInfo']>, currentRmsInvoices?: Maybe<ResolversParentTypes['CurrentRmsInvoiceConnection']>, currentRmsInvoicesLink?: Maybe<ResolversParentTypes['LinkInfo']>, currentRmsOpportunities?: Maybe<ResolversParentTypes['CurrentRmsOpportunityConnection']>, currentRmsOpportunitiesLink?: Maybe<ResolversParentTypes['LinkInfo']>, currentRmsProjects?: Maybe<ResolversParentTypes['CurrentRmsProjectConnection']>, currentRmsProjectsLink?: Maybe<ResolversParentTypes['LinkInfo']>, expectedRoi?: Maybe<ResolversParentTypes['ItmMoney']>, gantt?: Maybe<ResolversParentTypes['ItmGantt']>, inOlderForm?: Maybe<ResolversParentTypes['ItmProject']>, professionalCategories?: Maybe<ResolversParentTypes['ItmProjectProfessionalCategoryConnection']>, progressReports?: Maybe<ResolversParentTypes['ItmProjectProgressReportConnection']>, projectorMilestones?: Maybe<ResolversParentTypes['ProjectorContractLineItemMilestoneConnection']>, projectorMilestonesLink?: Maybe<ResolversParentTypes['LinkInfo']>, projectorProjects?: Maybe<ResolversParentTypes['ProjectorProjectConnection']>, projectorProjectsLink?: Maybe<ResolversParentTypes['LinkInfo']>, purchases?: Maybe<ResolversParentTypes['ItmPurchaseConnection']>, purchasesInOlderForm?: Maybe<Array<ResolversParentTypes['ItmPurchase']>>, revenues?: Maybe<ResolversParentTypes['ItmRevenueConnection']>, sprints?: Maybe<ResolversParentTypes['ItmSprintConnection']>, swimlanes?: Maybe<ResolversParentTypes['ItmSwimlaneConnection']>, taskDependencies?: Maybe<ResolversParentTypes['ItmTaskDependencyConnection']>, team?: Maybe<ResolversParentTypes['ItmProjectTeam']>, zivioMilestones?: Maybe<ResolversParentTypes['ZivioMilestoneConnection']>, zivioMilestonesLink?: Maybe<ResolversParentTypes['LinkInfo']> };
  ItmProjectApprovalStatus: ItmProjectApprovalStatus;
  ItmProjectAssessment: ItmProjectAssessment;
  ItmProjectAsset: ItmProjectAsset;
  ItmProjectBudget: Omit<ItmProjectBudget, 'project'> & { project?: Maybe<ResolversParentTypes['ItmProject']> };
  ItmProjectCategory: ItmProjectCategory;
  ItmProjectCategoryKind: ItmProjectCategoryKind;
  ItmProjectConnection: Omit<ItmProjectConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ItmProjectEdge']>, nodes: Array<ResolversParentTypes['ItmProject']> };
  ItmProjectEdge: Omit<ItmProjectEdge, 'node'> & { node: ResolversParentTypes['ItmProject'] };
  ItmProjectMethodTypeFilter: ItmProjectMethodTypeFilter;
  ItmProjectOrder: ItmProjectOrder;
  ItmProjectPeople: ItmProjectPeople;
  ItmProjectPriority: ItmProjectPriority;
  ItmProjectProcessAffected: ItmProjectProcessAffected;
  ItmProjectProfessionalCategory: Omit<ItmProjectProfessionalCategory, 'category' | 'project' | 'standardBillRate'> & { category?: Maybe<ResolversParentTypes['ItmProjectCategoryKind']>, project?: Maybe<ResolversParentTypes['ItmProject']>, standardBillRate?: Maybe<ResolversParentTypes['ItmMoney']> };
  ItmProjectProfessionalCategoryConnection: Omit<ItmProjectProfessionalCategoryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ItmProjectProfessionalCategoryEdge']>, nodes: Array<ResolversParentTypes['ItmProjectProfessionalCategory']> };
  ItmProjectProfessionalCategoryEdge: Omit<ItmProjectProfessionalCategoryEdge, 'node'> & { node: ResolversParentTypes['ItmProjectProfessionalCategory'] };
  ItmProjectProgressReport: Omit<ItmProjectProgressReport, 'project'> & { project?: Maybe<ResolversParentTypes['ItmProject']> };
  ItmProjectProgressReportConnection: Omit<ItmProjectProgressReportConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ItmProjectProgressReportEdge']>, nodes: Array<ResolversParentTypes['ItmProjectProgressReport']> };
  ItmProjectProgressReportEdge: Omit<ItmProjectProgressReportEdge, 'node'> & { node: ResolversParentTypes['ItmProjectProgressReport'] };
  ItmProjectProgressReportWhere: ItmProjectProgressReportWhere;
  ItmProjectStatus: ItmProjectStatus;
  ItmProjectTeam: Omit<ItmProjectTeam, 'members' | 'project' | 'tasks'> & { members?: Maybe<Array<ResolversParentTypes['ItmProjectTeamMember']>>, project?: Maybe<ResolversParentTypes['ItmProject']>, tasks?: Maybe<Array<ResolversParentTypes['ItmProjectTeamTask']>> };
  ItmProjectTeamMember: ItmProjectTeamMember;
  ItmProjectTeamTask: Omit<ItmProjectTeamTask, 'intTask'> & { intTask?: Maybe<ResolversParentTypes['ItmTask']> };
  ItmProjectTeamTaskMember: ItmProjectTeamTaskMember;
  ItmProjectWhere: ItmProjectWhere;
  ItmPurchase: Omit<ItmPurchase, 'actualAmount' | 'alone' | 'dependingOnTask' | 'project' | 'projectedAmount'> & { actualAmount?: Maybe<ResolversParentTypes['ItmMoney']>, alone?: Maybe<ResolversParentTypes['ItmPurchase']>, dependingOnTask?: Maybe<ResolversParentTypes['ItmTask']>, project?: Maybe<ResolversParentTypes['ItmProject']>, projectedAmount?: Maybe<ResolversParentTypes['ItmMoney']> };
  ItmPurchaseBudget: Omit<ItmPurchaseBudget, 'project' | 'purchases'> & { project?: Maybe<ResolversParentTypes['ItmProject']>, purchases?: Maybe<ResolversParentTypes['ItmPurchaseConnection']> };
  ItmPurchaseBudgetConnection: ItmPurchaseBudgetConnection;
  ItmPurchaseBudgetEdge: ItmPurchaseBudgetEdge;
  ItmPurchaseConnection: Omit<ItmPurchaseConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ItmPurchaseEdge']>, nodes: Array<ResolversParentTypes['ItmPurchase']> };
  ItmPurchaseEdge: Omit<ItmPurchaseEdge, 'node'> & { node: ResolversParentTypes['ItmPurchase'] };
  ItmPurchaseOrder: ItmPurchaseOrder;
  ItmPurchaseWhere: ItmPurchaseWhere;
  ItmResourceCapacity: Omit<ItmResourceCapacity, 'categories' | 'projects'> & { categories?: Maybe<Array<ResolversParentTypes['ItmCapacityCategory']>>, projects?: Maybe<Array<ResolversParentTypes['ItmCapacityProject']>> };
  ItmRevenue: Omit<ItmRevenue, 'actualAmount' | 'alone' | 'currentRmsInvoices' | 'currentRmsInvoicesLink' | 'dependingOnTask' | 'project' | 'projectedAmount' | 'projectorMilestones' | 'projectorMilestonesLink' | 'tasksOfPeriod' | 'zivioMilestones' | 'zivioMilestonesLink'> & { actualAmount?: Maybe<ResolversParentTypes['ItmMoney']>, alone?: Maybe<ResolversParentTypes['ItmRevenue']>, currentRmsInvoices?: Maybe<ResolversParentTypes['CurrentRmsInvoiceConnection']>, currentRmsInvoicesLink?: Maybe<ResolversParentTypes['LinkInfo']>, dependingOnTask?: Maybe<ResolversParentTypes['ItmTask']>, project?: Maybe<ResolversParentTypes['ItmProject']>, projectedAmount?: Maybe<ResolversParentTypes['ItmMoney']>, projectorMilestones?: Maybe<ResolversParentTypes['ProjectorContractLineItemMilestoneConnection']>, projectorMilestonesLink?: Maybe<ResolversParentTypes['LinkInfo']>, tasksOfPeriod?: Maybe<ResolversParentTypes['ItmRevenuePeriodTaskConnection']>, zivioMilestones?: Maybe<ResolversParentTypes['ZivioMilestoneConnection']>, zivioMilestonesLink?: Maybe<ResolversParentTypes['LinkInfo']> };
  ItmRevenueConnection: Omit<ItmRevenueConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ItmRevenueEdge']>, nodes: Array<ResolversParentTypes['ItmRevenue']> };
  ItmRevenueEdge: Omit<ItmRevenueEdge, 'node'> & { node: ResolversParentTypes['ItmRevenue'] };
  ItmRevenueOrder: ItmRevenueOrder;
  ItmRevenuePeriodTask: Omit<ItmRevenuePeriodTask, 'project' | 'revenue' | 'task'> & { project?: Maybe<ResolversParentTypes['ItmProject']>, revenue?: Maybe<ResolversParentTypes['ItmRevenue']>, task?: Maybe<ResolversParentTypes['ItmTask']> };
  ItmRevenuePeriodTaskConnection: Omit<ItmRevenuePeriodTaskConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ItmRevenuePeriodTaskEdge']>, nodes: Array<ResolversParentTypes['ItmRevenuePeriodTask']> };
  ItmRevenuePeriodTaskEdge: Omit<ItmRevenuePeriodTaskEdge, 'node'> & { node: ResolversParentTypes['ItmRevenuePeriodTask'] };
  ItmRevenueWhere: ItmRevenueWhere;
  ItmServicePurchase: ItmServicePurchase;
  ItmServicePurchaseBudget: ItmServicePurchaseBudget;
  ItmServicePurchaseBudgetConnection: ItmServicePurchaseBudgetConnection;
  ItmServicePurchaseBudgetEdge: ItmServicePurchaseBudgetEdge;
  ItmServicePurchaseConnection: ItmServicePurchaseConnection;
  ItmServicePurchaseEdge: ItmServicePurchaseEdge;
  ItmServicePurchaseWhere: ItmServicePurchaseWhere;
  ItmServiceRevenue: ItmServiceRevenue;
  ItmServiceRevenueConnection: ItmServiceRevenueConnection;
  ItmServiceRevenueEdge: ItmServiceRevenueEdge;
  ItmServiceRevenueStatus: ItmServiceRevenueStatus;
  ItmServiceRevenueStatusConnection: ItmServiceRevenueStatusConnection;
  ItmServiceRevenueStatusEdge: ItmServiceRevenueStatusEdge;
  ItmServiceRevenueWhere: ItmServiceRevenueWhere;
  ItmSprint: Omit<ItmSprint, 'creator' | 'project' | 'tasks'> & { creator?: Maybe<ResolversParentTypes['ItmSprintCreator']>, project?: Maybe<ResolversParentTypes['ItmProject']>, tasks?: Maybe<ResolversParentTypes['ItmSprintTaskConnection']> };
  ItmSprintConnection: Omit<ItmSprintConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ItmSprintEdge']>, nodes: Array<ResolversParentTypes['ItmSprint']> };
  ItmSprintCreator: ItmSprintCreator;
  ItmSprintEdge: Omit<ItmSprintEdge, 'node'> & { node: ResolversParentTypes['ItmSprint'] };
  ItmSprintOrder: ItmSprintOrder;
  ItmSprintRef: ItmSprintRef;
  ItmSprintTask: Omit<ItmSprintTask, 'parentTask' | 'priority' | 'project' | 'task'> & { parentTask?: Maybe<ResolversParentTypes['ItmTask']>, priority?: Maybe<ResolversParentTypes['ItmTaskPriority']>, project?: Maybe<ResolversParentTypes['ItmProject']>, task?: Maybe<ResolversParentTypes['ItmTask']> };
  ItmSprintTaskConnection: Omit<ItmSprintTaskConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ItmSprintTaskEdge']>, nodes: Array<ResolversParentTypes['ItmSprintTask']> };
  ItmSprintTaskEdge: Omit<ItmSprintTaskEdge, 'node'> & { node: ResolversParentTypes['ItmSprintTask'] };
  ItmSprintWhere: ItmSprintWhere;
  ItmStringEqual: ItmStringEqual;
  ItmStringFilter: ItmStringFilter;
  ItmSwimlane: Omit<ItmSwimlane, 'project'> & { project?: Maybe<ResolversParentTypes['ItmProject']> };
  ItmSwimlaneConnection: Omit<ItmSwimlaneConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ItmSwimlaneEdge']>, nodes: Array<ResolversParentTypes['ItmSwimlane']> };
  ItmSwimlaneEdge: Omit<ItmSwimlaneEdge, 'node'> & { node: ResolversParentTypes['ItmSwimlane'] };
  ItmTask: Omit<ItmTask, 'alone' | 'parentTask' | 'priority' | 'project' | 'purchases' | 'revenues' | 'taskPurchases' | 'teamMembers'> & { alone?: Maybe<ResolversParentTypes['ItmTask']>, parentTask?: Maybe<ResolversParentTypes['ItmTask']>, priority?: Maybe<ResolversParentTypes['ItmTaskPriority']>, project?: Maybe<ResolversParentTypes['ItmProject']>, purchases?: Maybe<ResolversParentTypes['ItmPurchaseConnection']>, revenues?: Maybe<ResolversParentTypes['ItmRevenueConnection']>, taskPurchases?: Maybe<ResolversParentTypes['ItmTaskPurchaseConnection']>, teamMembers?: Maybe<ResolversParentTypes['ItmTaskTeamMemberConnection']> };
  ItmTaskConnection: Omit<ItmTaskConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['ItmTask']> };
  ItmTaskDependency: Omit<ItmTaskDependency, 'fromTask' | 'project' | 'toTask'> & { fromTask?: Maybe<ResolversParentTypes['ItmTask']>, project?: Maybe<ResolversParentTypes['ItmProject']>, toTask?: Maybe<ResolversParentTypes['ItmTask']> };
  ItmTaskDependencyConnection: Omit<ItmTaskDependencyConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ItmTaskDependencyEdge']>, nodes: Array<ResolversParentTypes['ItmTaskDependency']> };
  ItmTaskDependencyEdge: Omit<ItmTaskDependencyEdge, 'node'> & { node: ResolversParentTypes['ItmTaskDependency'] };
  ItmTaskEdge: Omit<ItmTaskEdge, 'node'> & { node: ResolversParentTypes['ItmTask'] };
  ItmTaskKindFilter: ItmTaskKindFilter;
  ItmTaskOrder: ItmTaskOrder;
  ItmTaskPriority: ItmTaskPriority;
  ItmTaskProgressReport: Omit<ItmTaskProgressReport, 'project' | 'task'> & { project?: Maybe<ResolversParentTypes['ItmProject']>, task?: Maybe<ResolversParentTypes['ItmTask']> };
  ItmTaskProgressReportConnection: ItmTaskProgressReportConnection;
  ItmTaskProgressReportEdge: ItmTaskProgressReportEdge;
  ItmTaskProgressReportWhere: ItmTaskProgressReportWhere;
  ItmTaskPurchase: Omit<ItmTaskPurchase, 'actualAmount' | 'project' | 'projectedAmount' | 'purchase' | 'task'> & { actualAmount?: Maybe<ResolversParentTypes['ItmMoney']>, project?: Maybe<ResolversParentTypes['ItmProject']>, projectedAmount?: Maybe<ResolversParentTypes['ItmMoney']>, purchase?: Maybe<ResolversParentTypes['ItmPurchase']>, task?: Maybe<ResolversParentTypes['ItmTask']> };
  ItmTaskPurchaseConnection: Omit<ItmTaskPurchaseConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ItmTaskPurchaseEdge']>, nodes: Array<ResolversParentTypes['ItmTaskPurchase']> };
  ItmTaskPurchaseEdge: Omit<ItmTaskPurchaseEdge, 'node'> & { node: ResolversParentTypes['ItmTaskPurchase'] };
  ItmTaskStatus: ItmTaskStatus;
  ItmTaskStatusKind: ItmTaskStatusKind;
  ItmTaskStatusTypeFilter: ItmTaskStatusTypeFilter;
  ItmTaskTeam: ItmTaskTeam;
  ItmTaskTeamMember: Omit<ItmTaskTeamMember, 'project' | 'task'> & { project?: Maybe<ResolversParentTypes['ItmProject']>, task?: Maybe<ResolversParentTypes['ItmTask']> };
  ItmTaskTeamMemberConnection: Omit<ItmTaskTeamMemberConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ItmTaskTeamMemberEdge']>, nodes: Array<ResolversParentTypes['ItmTaskTeamMember']> };
  ItmTaskTeamMemberEdge: Omit<ItmTaskTeamMemberEdge, 'node'> & { node: ResolversParentTypes['ItmTaskTeamMember'] };
  ItmTaskType: ItmTaskType;
  ItmTaskWhere: ItmTaskWhere;
  ItmTopDownBudget: ItmTopDownBudget;
  ItmUserCapacity: ItmUserCapacity;
  ItmUserRef: ItmUserRef;
  JSON: Scalars['JSON']['output'];
  JSONObject: Scalars['JSONObject']['output'];
  LinkCandidate: Omit<LinkCandidate, 'node'> & { node?: Maybe<ResolversParentTypes['Node']> };
  LinkInfo: Omit<LinkInfo, 'candidates'> & { candidates: Array<ResolversParentTypes['LinkCandidate']> };
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  PageInfo: PageInfo;
  ProjectorAddress: ProjectorAddress;
  ProjectorAmountFilter: ProjectorAmountFilter;
  ProjectorClient: ProjectorClient;
  ProjectorClientRef: ProjectorClientRef;
  ProjectorClientSummary: ProjectorClientSummary;
  ProjectorContractLineItem: Omit<ProjectorContractLineItem, 'engagement' | 'milestones' | 'overageProject'> & { engagement?: Maybe<ResolversParentTypes['ProjectorEngagement']>, milestones?: Maybe<Array<ResolversParentTypes['ProjectorContractLineItemMilestone']>>, overageProject?: Maybe<ResolversParentTypes['ProjectorProject']> };
  ProjectorContractLineItemConnection: Omit<ProjectorContractLineItemConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ProjectorContractLineItemEdge']>, nodes: Array<ResolversParentTypes['ProjectorContractLineItem']> };
  ProjectorContractLineItemDetail: ProjectorContractLineItemDetail;
  ProjectorContractLineItemEdge: Omit<ProjectorContractLineItemEdge, 'node'> & { node: ResolversParentTypes['ProjectorContractLineItem'] };
  ProjectorContractLineItemMilestone: Omit<ProjectorContractLineItemMilestone, 'cirrusAccount' | 'cirrusAccountLink' | 'contractLineItem' | 'currentRmsInvoices' | 'currentRmsInvoicesLink' | 'itmProject' | 'itmProjectLink' | 'project' | 'zivioMilestones' | 'zivioMilestonesLink'> & { cirrusAccount?: Maybe<ResolversParentTypes['CirrusAccount']>, cirrusAccountLink?: Maybe<ResolversParentTypes['LinkInfo']>, contractLineItem?: Maybe<ResolversParentTypes['ProjectorContractLineItem']>, currentRmsInvoices?: Maybe<ResolversParentTypes['CurrentRmsInvoiceConnection']>, currentRmsInvoicesLink?: Maybe<ResolversParentTypes['LinkInfo']>, itmProject?: Maybe<ResolversParentTypes['ItmProject']>, itmProjectLink?: Maybe<ResolversParentTypes['LinkInfo']>, project?: Maybe<ResolversParentTypes['ProjectorProject']>, zivioMilestones?: Maybe<ResolversParentTypes['ZivioMilestoneConnection']>, zivioMilestonesLink?: Maybe<ResolversParentTypes['LinkInfo']> };
  ProjectorContractLineItemMilestoneConnection: Omit<ProjectorContractLineItemMilestoneConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ProjectorContractLineItemMilestoneEdge']>, nodes: Array<ResolversParentTypes['ProjectorContractLineItemMilestone']> };
  ProjectorContractLineItemMilestoneDetail: ProjectorContractLineItemMilestoneDetail;
  ProjectorContractLineItemMilestoneEdge: Omit<ProjectorContractLineItemMilestoneEdge, 'node'> & { node: ResolversParentTypes['ProjectorContractLineItemMilestone'] };
  ProjectorContractLineItemMilestoneWhere: ProjectorContractLineItemMilestoneWhere;
  ProjectorContractLineItemRef: ProjectorContractLineItemRef;
  ProjectorContractLineItemWhere: ProjectorContractLineItemWhere;
  ProjectorCurrencyRef: ProjectorCurrencyRef;
  ProjectorEngagement: Omit<ProjectorEngagement, 'cirrusAccount' | 'cirrusAccountLink' | 'contractLineItems' | 'milestones' | 'projects'> & { cirrusAccount?: Maybe<ResolversParentTypes['CirrusAccount']>, cirrusAccountLink?: Maybe<ResolversParentTypes['LinkInfo']>, contractLineItems?: Maybe<Array<ResolversParentTypes['ProjectorContractLineItem']>>, milestones?: Maybe<ResolversParentTypes['ProjectorContractLineItemMilestoneConnection']>, projects?: Maybe<Array<ResolversParentTypes['ProjectorProject']>> };
  ProjectorEngagementConnection: Omit<ProjectorEngagementConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ProjectorEngagementEdge']>, nodes: Array<ResolversParentTypes['ProjectorEngagement']> };
  ProjectorEngagementDetail: ProjectorEngagementDetail;
  ProjectorEngagementEdge: Omit<ProjectorEngagementEdge, 'node'> & { node: ResolversParentTypes['ProjectorEngagement'] };
  ProjectorEngagementRef: ProjectorEngagementRef;
  ProjectorEngagementWhere: ProjectorEngagementWhere;
  ProjectorExactFilter: ProjectorExactFilter;
  ProjectorIdentityFilter: ProjectorIdentityFilter;
  ProjectorInstantFilter: ProjectorInstantFilter;
  ProjectorInvoiceRef: ProjectorInvoiceRef;
  ProjectorMilestoneStatusFilter: ProjectorMilestoneStatusFilter;
  ProjectorProject: Omit<ProjectorProject, 'engagement' | 'itmProject' | 'itmProjectLink' | 'milestones'> & { engagement?: Maybe<ResolversParentTypes['ProjectorEngagement']>, itmProject?: Maybe<ResolversParentTypes['ItmProject']>, itmProjectLink?: Maybe<ResolversParentTypes['LinkInfo']>, milestones?: Maybe<ResolversParentTypes['ProjectorContractLineItemMilestoneConnection']> };
  ProjectorProjectConnection: Omit<ProjectorProjectConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ProjectorProjectEdge']>, nodes: Array<ResolversParentTypes['ProjectorProject']> };
  ProjectorProjectEdge: Omit<ProjectorProjectEdge, 'node'> & { node: ResolversParentTypes['ProjectorProject'] };
  ProjectorProjectRef: ProjectorProjectRef;
  ProjectorProjectTaskRef: ProjectorProjectTaskRef;
  ProjectorProjectWhere: ProjectorProjectWhere;
  ProjectorSinceFilter: ProjectorSinceFilter;
  ProjectorTextFilter: ProjectorTextFilter;
  ProjectorUserRef: ProjectorUserRef;
  ProjectorUserSummary: ProjectorUserSummary;
  Query: Record<PropertyKey, never>;
  String: Scalars['String']['output'];
  Vendor: Vendor;
  VendorCapability: VendorCapability;
  VendorDrift: VendorDrift;
  VendorQuotaWindow: VendorQuotaWindow;
  ZivioDayFilter: ZivioDayFilter;
  ZivioIdFilter: ZivioIdFilter;
  ZivioMilestone: Omit<ZivioMilestone, 'approvedBy' | 'children' | 'cirrusAccount' | 'cirrusAccountLink' | 'currentRmsInvoices' | 'currentRmsInvoicesLink' | 'itmProject' | 'itmProjectLink' | 'parents' | 'projectorMilestones' | 'projectorMilestonesLink'> & { approvedBy?: Maybe<ResolversParentTypes['ZivioUser']>, children?: Maybe<Array<ResolversParentTypes['ZivioMilestone']>>, cirrusAccount?: Maybe<ResolversParentTypes['CirrusAccount']>, cirrusAccountLink?: Maybe<ResolversParentTypes['LinkInfo']>, currentRmsInvoices?: Maybe<ResolversParentTypes['CurrentRmsInvoiceConnection']>, currentRmsInvoicesLink?: Maybe<ResolversParentTypes['LinkInfo']>, itmProject?: Maybe<ResolversParentTypes['ItmProject']>, itmProjectLink?: Maybe<ResolversParentTypes['LinkInfo']>, parents?: Maybe<Array<ResolversParentTypes['ZivioMilestone']>>, projectorMilestones?: Maybe<ResolversParentTypes['ProjectorContractLineItemMilestoneConnection']>, projectorMilestonesLink?: Maybe<ResolversParentTypes['LinkInfo']> };
  ZivioMilestoneConnection: Omit<ZivioMilestoneConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ZivioMilestoneEdge']>, nodes: Array<ResolversParentTypes['ZivioMilestone']> };
  ZivioMilestoneEdge: Omit<ZivioMilestoneEdge, 'node'> & { node: ResolversParentTypes['ZivioMilestone'] };
  ZivioMilestoneOrder: ZivioMilestoneOrder;
  ZivioMilestoneStatusFilter: ZivioMilestoneStatusFilter;
  ZivioMilestoneWhere: ZivioMilestoneWhere;
  ZivioStatusFilter: ZivioStatusFilter;
  ZivioUser: ZivioUser;
};

export type CirrusAccountResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusAccount'] = ResolversParentTypes['CirrusAccount']> = {
  accountGroups?: Resolver<Maybe<Array<ResolversTypes['CirrusAccountGroup']>>, ParentType, ContextType>;
  active?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  addresses?: Resolver<Maybe<ResolversTypes['CirrusAddresses']>, ParentType, ContextType>;
  altName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  alternateUser?: Resolver<Maybe<ResolversTypes['CirrusUser']>, ParentType, ContextType>;
  alternateUserId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  alternateUserVisitIntervalWeeks?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  cellphone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contacts?: Resolver<Maybe<Array<ResolversTypes['CirrusContact']>>, ParentType, ContextType>;
  coordinates?: Resolver<Maybe<ResolversTypes['CirrusCoordinates']>, ParentType, ContextType>;
  currentRmsInvoices?: Resolver<Maybe<ResolversTypes['CurrentRmsInvoiceConnection']>, ParentType, ContextType, Partial<CirrusAccountCurrentRmsInvoicesArgs>>;
  currentRmsInvoicesLink?: Resolver<Maybe<ResolversTypes['LinkInfo']>, ParentType, ContextType>;
  currentRmsMembers?: Resolver<Maybe<ResolversTypes['CurrentRmsMemberConnection']>, ParentType, ContextType, Partial<CirrusAccountCurrentRmsMembersArgs>>;
  currentRmsMembersLink?: Resolver<Maybe<ResolversTypes['LinkInfo']>, ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fax?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  files?: Resolver<Maybe<Array<ResolversTypes['CirrusFile']>>, ParentType, ContextType>;
  followers?: Resolver<Maybe<Array<ResolversTypes['CirrusUser']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  info?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  itmProjects?: Resolver<Maybe<ResolversTypes['ItmProjectConnection']>, ParentType, ContextType, Partial<CirrusAccountItmProjectsArgs>>;
  itmProjectsLink?: Resolver<Maybe<ResolversTypes['LinkInfo']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  opportunities?: Resolver<Maybe<ResolversTypes['CirrusOpportunityConnection']>, ParentType, ContextType, Partial<CirrusAccountOpportunitiesArgs>>;
  orders?: Resolver<Maybe<ResolversTypes['CirrusOrderConnection']>, ParentType, ContextType, Partial<CirrusAccountOrdersArgs>>;
  parentAccount?: Resolver<Maybe<ResolversTypes['CirrusAccount']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  projectorEngagements?: Resolver<Maybe<ResolversTypes['ProjectorEngagementConnection']>, ParentType, ContextType, Partial<CirrusAccountProjectorEngagementsArgs>>;
  projectorEngagementsLink?: Resolver<Maybe<ResolversTypes['LinkInfo']>, ParentType, ContextType>;
  projects?: Resolver<Maybe<ResolversTypes['CirrusProjectConnection']>, ParentType, ContextType, Partial<CirrusAccountProjectsArgs>>;
  quotes?: Resolver<Maybe<ResolversTypes['CirrusQuoteConnection']>, ParentType, ContextType, Partial<CirrusAccountQuotesArgs>>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<CirrusAccountRawArgs, 'field'>>;
  socialMediaFb?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  socialMediaLi?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  socialMediaTw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tags?: Resolver<Maybe<Array<ResolversTypes['CirrusTag']>>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['CirrusAccountType']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['CirrusUser']>, ParentType, ContextType>;
  userVisitIntervalWeeks?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  vatNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  zivioMilestones?: Resolver<Maybe<ResolversTypes['ZivioMilestoneConnection']>, ParentType, ContextType, Partial<CirrusAccountZivioMilestonesArgs>>;
  zivioMilestonesLink?: Resolver<Maybe<ResolversTypes['LinkInfo']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CirrusAccountConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusAccountConnection'] = ResolversParentTypes['CirrusAccountConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CirrusAccountEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CirrusAccount']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CirrusAccountEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusAccountEdge'] = ResolversParentTypes['CirrusAccountEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CirrusAccount'], ParentType, ContextType>;
};

export type CirrusAccountGroupResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusAccountGroup'] = ResolversParentTypes['CirrusAccountGroup']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CirrusAccountTypeResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusAccountType'] = ResolversParentTypes['CirrusAccountType']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CirrusAddressResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusAddress'] = ResolversParentTypes['CirrusAddress']> = {
  careOf?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  coordinates?: Resolver<Maybe<ResolversTypes['CirrusCoordinates']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  letter?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  street?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  zip?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CirrusAddressesResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusAddresses'] = ResolversParentTypes['CirrusAddresses']> = {
  delivery?: Resolver<Maybe<ResolversTypes['CirrusAddress']>, ParentType, ContextType>;
  invoice?: Resolver<Maybe<ResolversTypes['CirrusAddress']>, ParentType, ContextType>;
  postal?: Resolver<Maybe<ResolversTypes['CirrusAddress']>, ParentType, ContextType>;
  visiting?: Resolver<Maybe<ResolversTypes['CirrusAddress']>, ParentType, ContextType>;
};

export type CirrusArticleResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusArticle'] = ResolversParentTypes['CirrusArticle']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CirrusArticlePriceResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusArticlePrice'] = ResolversParentTypes['CirrusArticlePrice']> = {
  article?: Resolver<Maybe<ResolversTypes['CirrusArticle']>, ParentType, ContextType>;
  discountAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  discountPercent?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  priceGroup?: Resolver<Maybe<ResolversTypes['CirrusPriceGroup']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CirrusArticleUnitResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusArticleUnit'] = ResolversParentTypes['CirrusArticleUnit']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CirrusContactResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusContact'] = ResolversParentTypes['CirrusContact']> = {
  account?: Resolver<Maybe<ResolversTypes['CirrusAccount']>, ParentType, ContextType>;
  active?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  cellphone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  files?: Resolver<Maybe<Array<ResolversTypes['CirrusFile']>>, ParentType, ContextType>;
  followers?: Resolver<Maybe<Array<ResolversTypes['CirrusUser']>>, ParentType, ContextType>;
  function?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  officePhone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  opportunities?: Resolver<Maybe<ResolversTypes['CirrusOpportunityConnection']>, ParentType, ContextType, Partial<CirrusContactOpportunitiesArgs>>;
  orders?: Resolver<Maybe<ResolversTypes['CirrusOrderConnection']>, ParentType, ContextType, Partial<CirrusContactOrdersArgs>>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  photo?: Resolver<Maybe<ResolversTypes['CirrusPhoto']>, ParentType, ContextType>;
  primaryContact?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  quotes?: Resolver<Maybe<ResolversTypes['CirrusQuoteConnection']>, ParentType, ContextType, Partial<CirrusContactQuotesArgs>>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<CirrusContactRawArgs, 'field'>>;
  socialMediaFb?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  socialMediaLi?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  socialMediaTw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  street?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  superior?: Resolver<Maybe<ResolversTypes['CirrusContact']>, ParentType, ContextType>;
  surname?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tags?: Resolver<Maybe<Array<ResolversTypes['CirrusTag']>>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  zip?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CirrusContactConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusContactConnection'] = ResolversParentTypes['CirrusContactConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CirrusContactEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CirrusContact']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CirrusContactEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusContactEdge'] = ResolversParentTypes['CirrusContactEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CirrusContact'], ParentType, ContextType>;
};

export type CirrusCoordinatesResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusCoordinates'] = ResolversParentTypes['CirrusCoordinates']> = {
  distance?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  latitude?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  longitude?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CirrusDeliveryTermResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusDeliveryTerm'] = ResolversParentTypes['CirrusDeliveryTerm']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CirrusDeliveryTypeResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusDeliveryType'] = ResolversParentTypes['CirrusDeliveryType']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CirrusDepartmentResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusDepartment'] = ResolversParentTypes['CirrusDepartment']> = {
  manager?: Resolver<Maybe<ResolversTypes['CirrusUser']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parentDepartment?: Resolver<Maybe<ResolversTypes['CirrusDepartment']>, ParentType, ContextType>;
  parentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CirrusFileResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusFile'] = ResolversParentTypes['CirrusFile']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CirrusOpportunityResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusOpportunity'] = ResolversParentTypes['CirrusOpportunity']> = {
  account?: Resolver<Maybe<ResolversTypes['CirrusAccount']>, ParentType, ContextType>;
  accountId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  altAccount?: Resolver<Maybe<ResolversTypes['CirrusAccount']>, ParentType, ContextType>;
  altAccountId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  altValue?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  altValueLabel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  businessArea?: Resolver<Maybe<ResolversTypes['CirrusOpportunityBusinessArea']>, ParentType, ContextType>;
  changeDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  changeUser?: Resolver<Maybe<ResolversTypes['CirrusUser']>, ParentType, ContextType>;
  changeUserId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  closed?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['CirrusContact']>, ParentType, ContextType>;
  contactId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  estimate?: Resolver<Maybe<ResolversTypes['CirrusOpportunityEstimate']>, ParentType, ContextType>;
  estimatedEndDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  files?: Resolver<Maybe<Array<ResolversTypes['CirrusFile']>>, ParentType, ContextType>;
  followers?: Resolver<Maybe<Array<ResolversTypes['CirrusUser']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lostReason?: Resolver<Maybe<ResolversTypes['CirrusOpportunityLostReason']>, ParentType, ContextType>;
  lostReasonId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  orders?: Resolver<Maybe<ResolversTypes['CirrusOrderConnection']>, ParentType, ContextType, Partial<CirrusOpportunityOrdersArgs>>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  progressionState?: Resolver<Maybe<ResolversTypes['CirrusOpportunityProgressionState']>, ParentType, ContextType>;
  quotes?: Resolver<Maybe<ResolversTypes['CirrusQuoteConnection']>, ParentType, ContextType, Partial<CirrusOpportunityQuotesArgs>>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<CirrusOpportunityRawArgs, 'field'>>;
  regDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  regUser?: Resolver<Maybe<ResolversTypes['CirrusUser']>, ParentType, ContextType>;
  regUserId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['CirrusOpportunitySource']>, ParentType, ContextType>;
  sourceId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['CirrusOpportunityState']>, ParentType, ContextType>;
  stateId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['CirrusOpportunityStatus']>, ParentType, ContextType>;
  statusId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  tags?: Resolver<Maybe<Array<ResolversTypes['CirrusTag']>>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['CirrusOpportunityType']>, ParentType, ContextType>;
  typeId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['CirrusUser']>, ParentType, ContextType>;
  userId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  winReason?: Resolver<Maybe<ResolversTypes['CirrusOpportunityWinReason']>, ParentType, ContextType>;
  winReasonId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CirrusOpportunityBusinessAreaResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusOpportunityBusinessArea'] = ResolversParentTypes['CirrusOpportunityBusinessArea']> = {
  businessAreaId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  opportunity?: Resolver<Maybe<ResolversTypes['CirrusOpportunity']>, ParentType, ContextType>;
  opportunityId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CirrusOpportunityConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusOpportunityConnection'] = ResolversParentTypes['CirrusOpportunityConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CirrusOpportunityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CirrusOpportunity']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CirrusOpportunityEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusOpportunityEdge'] = ResolversParentTypes['CirrusOpportunityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CirrusOpportunity'], ParentType, ContextType>;
};

export type CirrusOpportunityEstimateResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusOpportunityEstimate'] = ResolversParentTypes['CirrusOpportunityEstimate']> = {
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sortOrder?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  visible?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CirrusOpportunityLostReasonResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusOpportunityLostReason'] = ResolversParentTypes['CirrusOpportunityLostReason']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sortOrder?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CirrusOpportunityProgressionStateResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusOpportunityProgressionState'] = ResolversParentTypes['CirrusOpportunityProgressionState']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CirrusOpportunitySourceResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusOpportunitySource'] = ResolversParentTypes['CirrusOpportunitySource']> = {
  default?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CirrusOpportunityStateResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusOpportunityState'] = ResolversParentTypes['CirrusOpportunityState']> = {
  sortOrder?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CirrusOpportunityStatusResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusOpportunityStatus'] = ResolversParentTypes['CirrusOpportunityStatus']> = {
  color?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lost?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  opportunityTypeId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  sortOrder?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sortOrderPlug?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  won?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CirrusOpportunityTypeResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusOpportunityType'] = ResolversParentTypes['CirrusOpportunityType']> = {
  isDefault?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sortOrder?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  validStatuses?: Resolver<Maybe<Array<ResolversTypes['CirrusOpportunityStatus']>>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CirrusOpportunityWinReasonResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusOpportunityWinReason'] = ResolversParentTypes['CirrusOpportunityWinReason']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sortOrder?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CirrusOrderResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusOrder'] = ResolversParentTypes['CirrusOrder']> = {
  account?: Resolver<Maybe<ResolversTypes['CirrusAccount']>, ParentType, ContextType>;
  alternateId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  alternativeValue?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  buyPrice?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['CirrusContact']>, ParentType, ContextType>;
  currencyCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  currencyRate?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  currentRmsInvoices?: Resolver<Maybe<ResolversTypes['CurrentRmsInvoiceConnection']>, ParentType, ContextType, Partial<CirrusOrderCurrentRmsInvoicesArgs>>;
  currentRmsInvoicesLink?: Resolver<Maybe<ResolversTypes['LinkInfo']>, ParentType, ContextType>;
  delivered?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  deliveryCity?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deliveryCountry?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deliveryDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  deliveryName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deliveryStreet?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deliveryTerm?: Resolver<Maybe<ResolversTypes['CirrusDeliveryTerm']>, ParentType, ContextType>;
  deliveryType?: Resolver<Maybe<ResolversTypes['CirrusDeliveryType']>, ParentType, ContextType>;
  deliveryZip?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  discounted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  externalComment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extraCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  internalComment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  invoiceCity?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  invoiceCountry?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  invoiceDate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  invoiceEmail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  invoiceName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  invoiceNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  invoiceStreet?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  invoiceZip?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  marking?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  opportunity?: Resolver<Maybe<ResolversTypes['CirrusOpportunity']>, ParentType, ContextType>;
  paymentTerm?: Resolver<Maybe<ResolversTypes['CirrusPaymentTerm']>, ParentType, ContextType>;
  placeDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  priceList?: Resolver<Maybe<ResolversTypes['CirrusPriceList']>, ParentType, ContextType>;
  quotes?: Resolver<Maybe<ResolversTypes['CirrusQuoteConnection']>, ParentType, ContextType, Partial<CirrusOrderQuotesArgs>>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<CirrusOrderRawArgs, 'field'>>;
  referenceCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rows?: Resolver<Maybe<Array<ResolversTypes['CirrusOrderRow']>>, ParentType, ContextType>;
  statisticsPrice?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['CirrusOrderStatus']>, ParentType, ContextType>;
  tags?: Resolver<Maybe<Array<ResolversTypes['CirrusTag']>>, ParentType, ContextType>;
  tsCreated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  tsUpdated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['CirrusOrderType']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['CirrusUser']>, ParentType, ContextType>;
  user2?: Resolver<Maybe<ResolversTypes['CirrusUser']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CirrusOrderConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusOrderConnection'] = ResolversParentTypes['CirrusOrderConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CirrusOrderEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CirrusOrder']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CirrusOrderEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusOrderEdge'] = ResolversParentTypes['CirrusOrderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CirrusOrder'], ParentType, ContextType>;
};

export type CirrusOrderRowResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusOrderRow'] = ResolversParentTypes['CirrusOrderRow']> = {
  account?: Resolver<Maybe<ResolversTypes['CirrusAccount']>, ParentType, ContextType>;
  accountId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  alternatvieValue?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  article?: Resolver<Maybe<ResolversTypes['CirrusArticle']>, ParentType, ContextType>;
  articleUnit?: Resolver<Maybe<ResolversTypes['CirrusArticleUnit']>, ParentType, ContextType>;
  buyPrice?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  currencyCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  currencyRate?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  deleted?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  discountAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  discountPercent?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  discountSpecial?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  externalKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  noPrint?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  opportunity?: Resolver<Maybe<ResolversTypes['CirrusOpportunity']>, ParentType, ContextType>;
  opportunityId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['CirrusOrder']>, ParentType, ContextType>;
  orderId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  priceGroup?: Resolver<Maybe<ResolversTypes['CirrusPriceGroup']>, ParentType, ContextType>;
  priceList?: Resolver<Maybe<ResolversTypes['CirrusPriceList']>, ParentType, ContextType>;
  priceWarning?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  quantityDelivered?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  quantityOrdered?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  sortGroup?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  sortOrder?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  specification?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statisticsPrice?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  tags?: Resolver<Maybe<Array<ResolversTypes['CirrusTag']>>, ParentType, ContextType>;
  totalAlternativeValue?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  totalPrice?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  totalPriceStatistics?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['CirrusUser']>, ParentType, ContextType>;
  userId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CirrusOrderStatusResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusOrderStatus'] = ResolversParentTypes['CirrusOrderStatus']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CirrusOrderTypeResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusOrderType'] = ResolversParentTypes['CirrusOrderType']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CirrusPaymentTermResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusPaymentTerm'] = ResolversParentTypes['CirrusPaymentTerm']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CirrusPhotoResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusPhoto'] = ResolversParentTypes['CirrusPhoto']> = {
  avatar?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  photo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CirrusPriceGroupResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusPriceGroup'] = ResolversParentTypes['CirrusPriceGroup']> = {
  max?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  min?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['CirrusArticleUnit']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CirrusPriceListResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusPriceList'] = ResolversParentTypes['CirrusPriceList']> = {
  active?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  currencyId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  default?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  prices?: Resolver<Maybe<Array<ResolversTypes['CirrusArticlePrice']>>, ParentType, ContextType>;
  start?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  stop?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  strict?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CirrusProjectResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusProject'] = ResolversParentTypes['CirrusProject']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<CirrusProjectRawArgs, 'field'>>;
  type?: Resolver<Maybe<ResolversTypes['CirrusProjectType']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CirrusProjectConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusProjectConnection'] = ResolversParentTypes['CirrusProjectConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CirrusProjectEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CirrusProject']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CirrusProjectEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusProjectEdge'] = ResolversParentTypes['CirrusProjectEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CirrusProject'], ParentType, ContextType>;
};

export type CirrusProjectTypeResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusProjectType'] = ResolversParentTypes['CirrusProjectType']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CirrusQuoteResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusQuote'] = ResolversParentTypes['CirrusQuote']> = {
  account?: Resolver<Maybe<ResolversTypes['CirrusAccount']>, ParentType, ContextType>;
  alternateId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  alternativeValue?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  buyPrice?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['CirrusContact']>, ParentType, ContextType>;
  currencyCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  currencyRate?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  deliveryCity?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deliveryCountry?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deliveryDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  deliveryName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deliveryStreet?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deliveryTerm?: Resolver<Maybe<ResolversTypes['CirrusDeliveryTerm']>, ParentType, ContextType>;
  deliveryType?: Resolver<Maybe<ResolversTypes['CirrusDeliveryType']>, ParentType, ContextType>;
  deliveryZip?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  discounted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  externalComment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extraCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  internalComment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  marking?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  opportunity?: Resolver<Maybe<ResolversTypes['CirrusOpportunity']>, ParentType, ContextType>;
  paymentTerm?: Resolver<Maybe<ResolversTypes['CirrusPaymentTerm']>, ParentType, ContextType>;
  placeDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  priceList?: Resolver<Maybe<ResolversTypes['CirrusPriceList']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<CirrusQuoteRawArgs, 'field'>>;
  referenceCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rows?: Resolver<Maybe<Array<ResolversTypes['CirrusQuoteRow']>>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['CirrusQuoteStatus']>, ParentType, ContextType>;
  tags?: Resolver<Maybe<Array<ResolversTypes['CirrusTag']>>, ParentType, ContextType>;
  tsCreated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  tsUpdated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['CirrusUser']>, ParentType, ContextType>;
  user2?: Resolver<Maybe<ResolversTypes['CirrusUser']>, ParentType, ContextType>;
  validToDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CirrusQuoteConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusQuoteConnection'] = ResolversParentTypes['CirrusQuoteConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CirrusQuoteEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CirrusQuote']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CirrusQuoteEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusQuoteEdge'] = ResolversParentTypes['CirrusQuoteEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CirrusQuote'], ParentType, ContextType>;
};

export type CirrusQuoteRowResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusQuoteRow'] = ResolversParentTypes['CirrusQuoteRow']> = {
  alternateId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  alternativeValue?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  article?: Resolver<Maybe<ResolversTypes['CirrusArticle']>, ParentType, ContextType>;
  articleUnit?: Resolver<Maybe<ResolversTypes['CirrusArticleUnit']>, ParentType, ContextType>;
  buyPrice?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  costCenter?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  currencyCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  currencyRate?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  discountAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  discountPercent?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  discountSpecial?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  externalKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  priceGroup?: Resolver<Maybe<ResolversTypes['CirrusPriceGroup']>, ParentType, ContextType>;
  priceList?: Resolver<Maybe<ResolversTypes['CirrusPriceList']>, ParentType, ContextType>;
  priceWarning?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  quantity?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  quote?: Resolver<Maybe<ResolversTypes['CirrusQuote']>, ParentType, ContextType>;
  quoteId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  sortGroup?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  sortOrder?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  specification?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statisticsPrice?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  tags?: Resolver<Maybe<Array<ResolversTypes['CirrusTag']>>, ParentType, ContextType>;
  totalAlternativeValue?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  totalPrice?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  totalPriceStatistics?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CirrusQuoteStatusResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusQuoteStatus'] = ResolversParentTypes['CirrusQuoteStatus']> = {
  isDefault?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  metaType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  metaTypeCode?: Resolver<Maybe<ResolversTypes['CirrusQuoteStatusMetaType']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sortOrder?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  tsCreated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  tsUpdated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CirrusRoleResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusRole'] = ResolversParentTypes['CirrusRole']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CirrusTagResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusTag'] = ResolversParentTypes['CirrusTag']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CirrusUserResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusUser'] = ResolversParentTypes['CirrusUser']> = {
  accounts?: Resolver<Maybe<ResolversTypes['CirrusAccountConnection']>, ParentType, ContextType, Partial<CirrusUserAccountsArgs>>;
  active?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  avatarB64?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cellphone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  departments?: Resolver<Maybe<Array<ResolversTypes['CirrusDepartment']>>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastActive?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  opportunities?: Resolver<Maybe<ResolversTypes['CirrusOpportunityConnection']>, ParentType, ContextType, Partial<CirrusUserOpportunitiesArgs>>;
  orders?: Resolver<Maybe<ResolversTypes['CirrusOrderConnection']>, ParentType, ContextType, Partial<CirrusUserOrdersArgs>>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  photoB64?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  presentation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quotes?: Resolver<Maybe<ResolversTypes['CirrusQuoteConnection']>, ParentType, ContextType, Partial<CirrusUserQuotesArgs>>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<CirrusUserRawArgs, 'field'>>;
  roles?: Resolver<Maybe<Array<ResolversTypes['CirrusRole']>>, ParentType, ContextType>;
  settings?: Resolver<Maybe<Array<ResolversTypes['CirrusUserSetting']>>, ParentType, ContextType>;
  startPage?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  surname?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tags?: Resolver<Maybe<Array<ResolversTypes['CirrusTag']>>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CirrusUserConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusUserConnection'] = ResolversParentTypes['CirrusUserConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CirrusUserEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CirrusUser']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CirrusUserEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusUserEdge'] = ResolversParentTypes['CirrusUserEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CirrusUser'], ParentType, ContextType>;
};

export type CirrusUserSettingResolvers<ContextType = any, ParentType extends ResolversParentTypes['CirrusUserSetting'] = ResolversParentTypes['CirrusUserSetting']> = {
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['CirrusUser']>, ParentType, ContextType>;
  userId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CurrentRmsAddressResolvers<ContextType = any, ParentType extends ResolversParentTypes['CurrentRmsAddress'] = ResolversParentTypes['CurrentRmsAddress']> = {
  addressTypeName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  countryId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  countryName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  county?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postcode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  street?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  typeId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CurrentRmsAssignmentResolvers<ContextType = any, ParentType extends ResolversParentTypes['CurrentRmsAssignment'] = ResolversParentTypes['CurrentRmsAssignment']> = {
  __resolveType: TypeResolveFn<'CurrentRmsOpportunity' | 'CurrentRmsProject', ParentType, ContextType>;
};

export type CurrentRmsBookingQuantityResolvers<ContextType = any, ParentType extends ResolversParentTypes['CurrentRmsBookingQuantity'] = ResolversParentTypes['CurrentRmsBookingQuantity']> = {
  status?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  storeQuantity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  supplierQuantity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CurrentRmsChargingPeriodResolvers<ContextType = any, ParentType extends ResolversParentTypes['CurrentRmsChargingPeriod'] = ResolversParentTypes['CurrentRmsChargingPeriod']> = {
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  initial?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  percent?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type CurrentRmsEmailResolvers<ContextType = any, ParentType extends ResolversParentTypes['CurrentRmsEmail'] = ResolversParentTypes['CurrentRmsEmail']> = {
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  emailTypeName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  typeId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CurrentRmsIconResolvers<ContextType = any, ParentType extends ResolversParentTypes['CurrentRmsIcon'] = ResolversParentTypes['CurrentRmsIcon']> = {
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  iconableId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  iconableType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  imageFileName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  thumbUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CurrentRmsInvoiceResolvers<ContextType = any, ParentType extends ResolversParentTypes['CurrentRmsInvoice'] = ResolversParentTypes['CurrentRmsInvoice']> = {
  billingAddress?: Resolver<Maybe<ResolversTypes['CurrentRmsAddress']>, ParentType, ContextType>;
  billingAddressId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  chargeExcludingTaxTotal?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  chargeIncludingTaxTotal?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  chargeTotal?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  cirrusAccount?: Resolver<Maybe<ResolversTypes['CirrusAccount']>, ParentType, ContextType>;
  cirrusAccountLink?: Resolver<Maybe<ResolversTypes['LinkInfo']>, ParentType, ContextType>;
  cirrusOrders?: Resolver<Maybe<ResolversTypes['CirrusOrderConnection']>, ParentType, ContextType, Partial<CurrentRmsInvoiceCirrusOrdersArgs>>;
  cirrusOrdersLink?: Resolver<Maybe<ResolversTypes['LinkInfo']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  customField?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<CurrentRmsInvoiceCustomFieldArgs, 'name'>>;
  customFields?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  externalDescription?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoiceItems?: Resolver<Maybe<Array<ResolversTypes['CurrentRmsInvoiceItem']>>, ParentType, ContextType>;
  invoiceTaxes?: Resolver<Maybe<Array<ResolversTypes['CurrentRmsInvoiceTax']>>, ParentType, ContextType>;
  invoiceType?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  invoiceTypeCode?: Resolver<Maybe<ResolversTypes['CurrentRmsInvoiceType']>, ParentType, ContextType>;
  invoiceTypeName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  invoicedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  itmProject?: Resolver<Maybe<ResolversTypes['ItmProject']>, ParentType, ContextType>;
  itmProjectLink?: Resolver<Maybe<ResolversTypes['LinkInfo']>, ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['CurrentRmsMember']>, ParentType, ContextType>;
  memberId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ownedBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['CurrentRmsMember']>, ParentType, ContextType>;
  pricesIncludeTax?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  projectorMilestones?: Resolver<Maybe<ResolversTypes['ProjectorContractLineItemMilestoneConnection']>, ParentType, ContextType, Partial<CurrentRmsInvoiceProjectorMilestonesArgs>>;
  projectorMilestonesLink?: Resolver<Maybe<ResolversTypes['LinkInfo']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<CurrentRmsInvoiceRawArgs, 'field'>>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  statusCode?: Resolver<Maybe<ResolversTypes['CurrentRmsInvoiceStatus']>, ParentType, ContextType>;
  statusName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  storeId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  taxClassId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  taxTotal?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  venue?: Resolver<Maybe<ResolversTypes['CurrentRmsMember']>, ParentType, ContextType>;
  venueId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  zivioMilestones?: Resolver<Maybe<ResolversTypes['ZivioMilestoneConnection']>, ParentType, ContextType, Partial<CurrentRmsInvoiceZivioMilestonesArgs>>;
  zivioMilestonesLink?: Resolver<Maybe<ResolversTypes['LinkInfo']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CurrentRmsInvoiceConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['CurrentRmsInvoiceConnection'] = ResolversParentTypes['CurrentRmsInvoiceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CurrentRmsInvoiceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CurrentRmsInvoice']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CurrentRmsInvoiceEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['CurrentRmsInvoiceEdge'] = ResolversParentTypes['CurrentRmsInvoiceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CurrentRmsInvoice'], ParentType, ContextType>;
};

export type CurrentRmsInvoiceItemResolvers<ContextType = any, ParentType extends ResolversParentTypes['CurrentRmsInvoiceItem'] = ResolversParentTypes['CurrentRmsInvoiceItem']> = {
  accessoryInclusionType?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  accessoryInclusionTypeCode?: Resolver<Maybe<ResolversTypes['CurrentRmsAccessoryInclusionType']>, ParentType, ContextType>;
  accessoryInclusionTypeName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  accessoryMode?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  accessoryModeCode?: Resolver<Maybe<ResolversTypes['CurrentRmsAccessoryMode']>, ParentType, ContextType>;
  accessoryModeName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  chargeEndsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  chargeExcludingTaxTotal?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  chargeIncludingTaxTotal?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  chargeStartsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  chargeTotal?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  chargeableDays?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  chargingPeriod?: Resolver<Maybe<Array<ResolversTypes['CurrentRmsChargingPeriod']>>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  customField?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<CurrentRmsInvoiceItemCustomFieldArgs, 'name'>>;
  customFields?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  discountPercent?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoice?: Resolver<Maybe<ResolversTypes['CurrentRmsInvoice']>, ParentType, ContextType>;
  invoiceId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  invoiceItemType?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  invoiceItemTypeCode?: Resolver<Maybe<ResolversTypes['CurrentRmsLineType']>, ParentType, ContextType>;
  invoiceItemTypeName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  invoiceableId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  invoiceableName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  invoiceableType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postingRevenueGroupId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  quantity?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  rateDefinitionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<CurrentRmsInvoiceItemRawArgs, 'field'>>;
  revenueGroupId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  serviceRateType?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  serviceRateTypeCode?: Resolver<Maybe<ResolversTypes['CurrentRmsServiceRateType']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['CurrentRmsInvoiceItemSource']>, ParentType, ContextType>;
  sourceId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  sourceType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  taxAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  taxClassId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  taxTotal?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  taxableChargeAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  transactionType?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  transactionTypeCode?: Resolver<Maybe<ResolversTypes['CurrentRmsLineTransactionType']>, ParentType, ContextType>;
  transactionTypeName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unitBaseCharge?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  useChargeableDays?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CurrentRmsInvoiceItemConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['CurrentRmsInvoiceItemConnection'] = ResolversParentTypes['CurrentRmsInvoiceItemConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CurrentRmsInvoiceItemEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CurrentRmsInvoiceItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CurrentRmsInvoiceItemEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['CurrentRmsInvoiceItemEdge'] = ResolversParentTypes['CurrentRmsInvoiceItemEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CurrentRmsInvoiceItem'], ParentType, ContextType>;
};

export type CurrentRmsInvoiceItemSourceResolvers<ContextType = any, ParentType extends ResolversParentTypes['CurrentRmsInvoiceItemSource'] = ResolversParentTypes['CurrentRmsInvoiceItemSource']> = {
  __resolveType: TypeResolveFn<'CurrentRmsOpportunity' | 'CurrentRmsProject', ParentType, ContextType>;
};

export type CurrentRmsInvoiceTaxResolvers<ContextType = any, ParentType extends ResolversParentTypes['CurrentRmsInvoiceTax'] = ResolversParentTypes['CurrentRmsInvoiceTax']> = {
  amount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  charge?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  invoice?: Resolver<Maybe<ResolversTypes['CurrentRmsInvoice']>, ParentType, ContextType>;
  invoiceId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rate?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  sortOrder?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  taxRateId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CurrentRmsLinkResolvers<ContextType = any, ParentType extends ResolversParentTypes['CurrentRmsLink'] = ResolversParentTypes['CurrentRmsLink']> = {
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  linkTypeName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  typeId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CurrentRmsMemberResolvers<ContextType = any, ParentType extends ResolversParentTypes['CurrentRmsMember'] = ResolversParentTypes['CurrentRmsMember']> = {
  active?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  addresses?: Resolver<Maybe<Array<ResolversTypes['CurrentRmsAddress']>>, ParentType, ContextType>;
  bookable?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  childMembers?: Resolver<Maybe<Array<ResolversTypes['CurrentRmsMemberRelationship']>>, ParentType, ContextType>;
  cirrusAccount?: Resolver<Maybe<ResolversTypes['CirrusAccount']>, ParentType, ContextType>;
  cirrusAccountLink?: Resolver<Maybe<ResolversTypes['LinkInfo']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  customField?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<CurrentRmsMemberCustomFieldArgs, 'name'>>;
  customFields?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  dayCost?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  distanceCost?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  documentUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<CurrentRmsMemberDocumentUrlArgs, 'documentId'>>;
  emails?: Resolver<Maybe<Array<ResolversTypes['CurrentRmsEmail']>>, ParentType, ContextType>;
  flatRateCost?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  hourCost?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  icon?: Resolver<Maybe<ResolversTypes['CurrentRmsIcon']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoices?: Resolver<Maybe<ResolversTypes['CurrentRmsInvoiceConnection']>, ParentType, ContextType, RequireFields<CurrentRmsMemberInvoicesArgs, 'filtermode'>>;
  lawfulBasisTypeId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  lawfulBasisTypeName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  links?: Resolver<Maybe<Array<ResolversTypes['CurrentRmsLink']>>, ParentType, ContextType>;
  locale?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  locationType?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  locationTypeCode?: Resolver<Maybe<ResolversTypes['CurrentRmsLocationType']>, ParentType, ContextType>;
  membership?: Resolver<Maybe<ResolversTypes['CurrentRmsMembership']>, ParentType, ContextType>;
  membershipId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  membershipType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  membershipTypeCode?: Resolver<Maybe<ResolversTypes['CurrentRmsMembershipType']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  opportunities?: Resolver<Maybe<ResolversTypes['CurrentRmsOpportunityConnection']>, ParentType, ContextType, RequireFields<CurrentRmsMemberOpportunitiesArgs, 'filtermode'>>;
  parentMembers?: Resolver<Maybe<Array<ResolversTypes['CurrentRmsMemberRelationship']>>, ParentType, ContextType>;
  phones?: Resolver<Maybe<Array<ResolversTypes['CurrentRmsPhone']>>, ParentType, ContextType>;
  primaryAddress?: Resolver<Maybe<ResolversTypes['CurrentRmsAddress']>, ParentType, ContextType>;
  projects?: Resolver<Maybe<ResolversTypes['CurrentRmsProjectConnection']>, ParentType, ContextType, RequireFields<CurrentRmsMemberProjectsArgs, 'filtermode'>>;
  purchaseTaxClassId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  purchaseTaxClassName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<CurrentRmsMemberRawArgs, 'field'>>;
  saleTaxClassId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  saleTaxClassName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  serviceStockLevels?: Resolver<Maybe<Array<ResolversTypes['CurrentRmsServiceStockLevel']>>, ParentType, ContextType>;
  tagList?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  uuid?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CurrentRmsMemberConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['CurrentRmsMemberConnection'] = ResolversParentTypes['CurrentRmsMemberConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CurrentRmsMemberEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CurrentRmsMember']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CurrentRmsMemberEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['CurrentRmsMemberEdge'] = ResolversParentTypes['CurrentRmsMemberEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CurrentRmsMember'], ParentType, ContextType>;
};

export type CurrentRmsMemberRelationshipResolvers<ContextType = any, ParentType extends ResolversParentTypes['CurrentRmsMemberRelationship'] = ResolversParentTypes['CurrentRmsMemberRelationship']> = {
  relatable?: Resolver<Maybe<ResolversTypes['CurrentRmsMember']>, ParentType, ContextType>;
  relatableId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  relatableMembershipType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  relatableName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  relatableType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  related?: Resolver<Maybe<ResolversTypes['CurrentRmsMember']>, ParentType, ContextType>;
  relatedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  relatedMembershipType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  relatedName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  relatedType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CurrentRmsMembershipResolvers<ContextType = any, ParentType extends ResolversParentTypes['CurrentRmsMembership'] = ResolversParentTypes['CurrentRmsMembership']> = {
  accountManager?: Resolver<Maybe<ResolversTypes['CurrentRmsMember']>, ParentType, ContextType>;
  admin?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  cash?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  discountCategoryId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  height?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  invoiceTerm?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  invoiceTermCode?: Resolver<Maybe<ResolversTypes['CurrentRmsInvoiceTerm']>, ParentType, ContextType>;
  invoiceTermLength?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  length?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  onStop?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  ownedBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  payload?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  plate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  priceCategoryId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  rating?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  taxNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  volume?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  width?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type CurrentRmsOpportunityResolvers<ContextType = any, ParentType extends ResolversParentTypes['CurrentRmsOpportunity'] = ResolversParentTypes['CurrentRmsOpportunity']> = {
  actualCostTotal?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  assignedSurchargeGroupIds?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  autoCostingEnabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  billingAddress?: Resolver<Maybe<ResolversTypes['CurrentRmsAddress']>, ParentType, ContextType>;
  billingAddressId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  cancellationDescription?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cancellationReasonId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  chargeEndsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  chargeExcludingTaxTotal?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  chargeIncludingTaxTotal?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  chargeStartsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  chargeTotal?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  chargeableDays?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  cirrusAccount?: Resolver<Maybe<ResolversTypes['CirrusAccount']>, ParentType, ContextType>;
  cirrusAccountLink?: Resolver<Maybe<ResolversTypes['LinkInfo']>, ParentType, ContextType>;
  collectEndsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  collectStartsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  customField?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<CurrentRmsOpportunityCustomFieldArgs, 'name'>>;
  customFields?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  customerCollecting?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  customerReturning?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  deliverEndsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  deliverStartsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  deliveryInstructions?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deprepEndsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  deprepStartsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  externalDescription?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasDealPrice?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  hasOpportunityDeal?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoiceChargeTotal?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  invoiced?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  invoices?: Resolver<Maybe<ResolversTypes['CurrentRmsInvoiceConnection']>, ParentType, ContextType, RequireFields<CurrentRmsOpportunityInvoicesArgs, 'filtermode'>>;
  itemReturned?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  itmProject?: Resolver<Maybe<ResolversTypes['ItmProject']>, ParentType, ContextType>;
  itmProjectLink?: Resolver<Maybe<ResolversTypes['LinkInfo']>, ParentType, ContextType>;
  latestApprovalDocumentStatus?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  loadEndsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  loadStartsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['CurrentRmsMember']>, ParentType, ContextType>;
  memberId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  openEndedRental?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  opportunityCosts?: Resolver<Maybe<ResolversTypes['CurrentRmsOpportunityCostConnection']>, ParentType, ContextType, Partial<CurrentRmsOpportunityOpportunityCostsArgs>>;
  opportunityItems?: Resolver<Maybe<Array<ResolversTypes['CurrentRmsOpportunityItem']>>, ParentType, ContextType>;
  opportunitySurcharges?: Resolver<Maybe<Array<ResolversTypes['CurrentRmsOpportunitySurcharge']>>, ParentType, ContextType>;
  orderedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  originalRentalChargeTotal?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  originalSaleChargeTotal?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  originalServiceChargeTotal?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  originalSurchargeTotal?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  originalTaxTotal?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  ownedBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['CurrentRmsMember']>, ParentType, ContextType>;
  participants?: Resolver<Maybe<Array<ResolversTypes['CurrentRmsParticipant']>>, ParentType, ContextType>;
  predictedCostTotal?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  prepEndsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  prepStartsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  pricesIncludeTax?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  pricingLocked?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['CurrentRmsProject']>, ParentType, ContextType>;
  projectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  provisionalCostTotal?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  quoteInvalidAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  rating?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<CurrentRmsOpportunityRawArgs, 'field'>>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rentalChargeTotal?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  replacementChargeTotal?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  revenue?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  saleChargeTotal?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  serviceChargeTotal?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  setupEndsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  setupStartsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  showEndsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  showStartsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sourceOpportunity?: Resolver<Maybe<ResolversTypes['CurrentRmsOpportunity']>, ParentType, ContextType>;
  sourceOpportunityId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  startsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  stateCode?: Resolver<Maybe<ResolversTypes['CurrentRmsOpportunityState']>, ParentType, ContextType>;
  stateName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  statusCode?: Resolver<Maybe<ResolversTypes['CurrentRmsOpportunityStatus']>, ParentType, ContextType>;
  statusName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  storeId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  surchargeTotal?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  tagList?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  takedownEndsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  takedownStartsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  taxClassId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  taxTotal?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  unloadEndsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  unloadStartsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  useChargeableDays?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  venue?: Resolver<Maybe<ResolversTypes['CurrentRmsMember']>, ParentType, ContextType>;
  venueId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  weightTotal?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CurrentRmsOpportunityConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['CurrentRmsOpportunityConnection'] = ResolversParentTypes['CurrentRmsOpportunityConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CurrentRmsOpportunityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CurrentRmsOpportunity']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CurrentRmsOpportunityCostResolvers<ContextType = any, ParentType extends ResolversParentTypes['CurrentRmsOpportunityCost'] = ResolversParentTypes['CurrentRmsOpportunityCost']> = {
  actualCost?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  chargeableDays?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  chargingPeriods?: Resolver<Maybe<Array<ResolversTypes['CurrentRmsChargingPeriod']>>, ParentType, ContextType>;
  costDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  costGroupId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  costGroupName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isManualCost?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['CurrentRmsMember']>, ParentType, ContextType>;
  memberId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  opportunity?: Resolver<Maybe<ResolversTypes['CurrentRmsOpportunity']>, ParentType, ContextType>;
  opportunityId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  opportunityItemAsset?: Resolver<Maybe<ResolversTypes['CurrentRmsOpportunityItemAsset']>, ParentType, ContextType>;
  opportunityItemAssetId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  provisionalCost?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  rateDefinition?: Resolver<Maybe<ResolversTypes['CurrentRmsRateDefinition']>, ParentType, ContextType>;
  rateDefinitionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<CurrentRmsOpportunityCostRawArgs, 'field'>>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  serviceRateType?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  serviceRateTypeCode?: Resolver<Maybe<ResolversTypes['CurrentRmsServiceRateType']>, ParentType, ContextType>;
  serviceRateTypeName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startsAt?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  supplierReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unitBaseCharge?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  useChargeableDays?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CurrentRmsOpportunityCostConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['CurrentRmsOpportunityCostConnection'] = ResolversParentTypes['CurrentRmsOpportunityCostConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CurrentRmsOpportunityCostEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CurrentRmsOpportunityCost']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CurrentRmsOpportunityCostEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['CurrentRmsOpportunityCostEdge'] = ResolversParentTypes['CurrentRmsOpportunityCostEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CurrentRmsOpportunityCost'], ParentType, ContextType>;
};

export type CurrentRmsOpportunityEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['CurrentRmsOpportunityEdge'] = ResolversParentTypes['CurrentRmsOpportunityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CurrentRmsOpportunity'], ParentType, ContextType>;
};

export type CurrentRmsOpportunityItemResolvers<ContextType = any, ParentType extends ResolversParentTypes['CurrentRmsOpportunityItem'] = ResolversParentTypes['CurrentRmsOpportunityItem']> = {
  accessoryInclusionType?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  accessoryInclusionTypeCode?: Resolver<Maybe<ResolversTypes['CurrentRmsAccessoryInclusionType']>, ParentType, ContextType>;
  accessoryInclusionTypeName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  accessoryMode?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  accessoryModeCode?: Resolver<Maybe<ResolversTypes['CurrentRmsAccessoryMode']>, ParentType, ContextType>;
  accessoryModeName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  chargeAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  chargeTotal?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  chargeTotalIncludingChildren?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  chargeableDays?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  chargingPeriods?: Resolver<Maybe<Array<ResolversTypes['CurrentRmsChargingPeriod']>>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  customField?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<CurrentRmsOpportunityItemCustomFieldArgs, 'name'>>;
  customFields?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  discountPercent?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  hasGroupDeal?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  hasShortage?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isInDeal?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  itemId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  itemType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  leadChargingPeriod?: Resolver<Maybe<ResolversTypes['CurrentRmsChargingPeriod']>, ParentType, ContextType>;
  leadChargingPeriodName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  opportunity?: Resolver<Maybe<ResolversTypes['CurrentRmsOpportunity']>, ParentType, ContextType>;
  opportunityId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  opportunityItemType?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  opportunityItemTypeCode?: Resolver<Maybe<ResolversTypes['CurrentRmsLineType']>, ParentType, ContextType>;
  opportunityItemTypeName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  originalRentalChargeTotal?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  originalSaleChargeTotal?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  originalServiceChargeTotal?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  originalSurchargeTotal?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  originalTaxTotal?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  quantity?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  rateDefinitionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<CurrentRmsOpportunityItemRawArgs, 'field'>>;
  rentalChargeTotal?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  replacementCharge?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  replacementChargeTotal?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  replacementChargeTotalIncludingChildren?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  revenueGroupId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  saleChargeTotal?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  serviceChargeTotal?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  serviceRateType?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  serviceRateTypeCode?: Resolver<Maybe<ResolversTypes['CurrentRmsServiceRateType']>, ParentType, ContextType>;
  serviceRateTypeName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  statusCode?: Resolver<Maybe<ResolversTypes['CurrentRmsOpportunityItemStatus']>, ParentType, ContextType>;
  statusName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subRent?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  surchargeAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  surchargeTaxAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  surchargeTotal?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  taxAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  taxTotal?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  taxableChargeAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  transactionType?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  transactionTypeCode?: Resolver<Maybe<ResolversTypes['CurrentRmsLineTransactionType']>, ParentType, ContextType>;
  transactionTypeName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unitBaseCharge?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  unitCharge?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  useChargeableDays?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  weight?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  weightTotal?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  weightTotalIncludingChildren?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CurrentRmsOpportunityItemAssetResolvers<ContextType = any, ParentType extends ResolversParentTypes['CurrentRmsOpportunityItemAsset'] = ResolversParentTypes['CurrentRmsOpportunityItemAsset']> = {
  container?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasShortage?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  opportunityCost?: Resolver<Maybe<ResolversTypes['CurrentRmsOpportunityCost']>, ParentType, ContextType>;
  opportunityItem?: Resolver<Maybe<ResolversTypes['CurrentRmsOpportunityItem']>, ParentType, ContextType>;
  opportunityItemId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  quantity?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  quantityAllocated?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  quantityReturned?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  quantitySold?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  statusCode?: Resolver<Maybe<ResolversTypes['CurrentRmsOpportunityItemAssetStatus']>, ParentType, ContextType>;
  statusName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stockLevel?: Resolver<Maybe<ResolversTypes['CurrentRmsStockLevel']>, ParentType, ContextType>;
  stockLevelAssetNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stockLevelId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  stockLevelMember?: Resolver<Maybe<ResolversTypes['CurrentRmsMember']>, ParentType, ContextType>;
  stockLevelMemberId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  stockLevelMemberWorkEmailAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subRent?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  supplier?: Resolver<Maybe<ResolversTypes['CurrentRmsMember']>, ParentType, ContextType>;
  supplierId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CurrentRmsOpportunityItemConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['CurrentRmsOpportunityItemConnection'] = ResolversParentTypes['CurrentRmsOpportunityItemConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CurrentRmsOpportunityItemEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CurrentRmsOpportunityItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CurrentRmsOpportunityItemEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['CurrentRmsOpportunityItemEdge'] = ResolversParentTypes['CurrentRmsOpportunityItemEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CurrentRmsOpportunityItem'], ParentType, ContextType>;
};

export type CurrentRmsOpportunitySurchargeResolvers<ContextType = any, ParentType extends ResolversParentTypes['CurrentRmsOpportunitySurcharge'] = ResolversParentTypes['CurrentRmsOpportunitySurcharge']> = {
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  opportunity?: Resolver<Maybe<ResolversTypes['CurrentRmsOpportunity']>, ParentType, ContextType>;
  opportunityId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  surchargeGroupId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  surchargeGroupName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CurrentRmsParticipantResolvers<ContextType = any, ParentType extends ResolversParentTypes['CurrentRmsParticipant'] = ResolversParentTypes['CurrentRmsParticipant']> = {
  assignment?: Resolver<Maybe<ResolversTypes['CurrentRmsAssignment']>, ParentType, ContextType>;
  assignmentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  assignmentType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['CurrentRmsMember']>, ParentType, ContextType>;
  memberId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  memberName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mute?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  uuid?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CurrentRmsPhoneResolvers<ContextType = any, ParentType extends ResolversParentTypes['CurrentRmsPhone'] = ResolversParentTypes['CurrentRmsPhone']> = {
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phoneTypeName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  typeId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CurrentRmsProductBookingResolvers<ContextType = any, ParentType extends ResolversParentTypes['CurrentRmsProductBooking'] = ResolversParentTypes['CurrentRmsProductBooking']> = {
  bookingQuantities?: Resolver<Maybe<Array<ResolversTypes['CurrentRmsBookingQuantity']>>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  openEndedRental?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  opportunity?: Resolver<Maybe<ResolversTypes['CurrentRmsOpportunity']>, ParentType, ContextType>;
  opportunityId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  projectName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CurrentRmsProductBookingsResolvers<ContextType = any, ParentType extends ResolversParentTypes['CurrentRmsProductBookings'] = ResolversParentTypes['CurrentRmsProductBookings']> = {
  availabilityPeriod?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  bufferPercent?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  productBookings?: Resolver<Maybe<Array<ResolversTypes['CurrentRmsProductBooking']>>, ParentType, ContextType>;
  productId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  productName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quantityAvailable?: Resolver<Maybe<Array<Maybe<ResolversTypes['Int']>>>, ParentType, ContextType>;
  quantityBooked?: Resolver<Maybe<Array<Maybe<ResolversTypes['Int']>>>, ParentType, ContextType>;
  quantityHeld?: Resolver<Maybe<Array<Maybe<ResolversTypes['Int']>>>, ParentType, ContextType>;
  quantityPostRent?: Resolver<Maybe<Array<Maybe<ResolversTypes['Int']>>>, ParentType, ContextType>;
  quantityQuoted?: Resolver<Maybe<Array<Maybe<ResolversTypes['Int']>>>, ParentType, ContextType>;
  quantitySubRent?: Resolver<Maybe<Array<Maybe<ResolversTypes['Int']>>>, ParentType, ContextType>;
  quantityUnavailable?: Resolver<Maybe<Array<Maybe<ResolversTypes['Int']>>>, ParentType, ContextType>;
  startsAt?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  stockMethod?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  storeQuantityHeld?: Resolver<Maybe<Array<Maybe<ResolversTypes['Int']>>>, ParentType, ContextType>;
};

export type CurrentRmsProjectResolvers<ContextType = any, ParentType extends ResolversParentTypes['CurrentRmsProject'] = ResolversParentTypes['CurrentRmsProject']> = {
  billingAddress?: Resolver<Maybe<ResolversTypes['CurrentRmsAddress']>, ParentType, ContextType>;
  billingAddressId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  cirrusAccount?: Resolver<Maybe<ResolversTypes['CirrusAccount']>, ParentType, ContextType>;
  cirrusAccountLink?: Resolver<Maybe<ResolversTypes['LinkInfo']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  customField?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<CurrentRmsProjectCustomFieldArgs, 'name'>>;
  customFields?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  icon?: Resolver<Maybe<ResolversTypes['CurrentRmsIcon']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  itmProject?: Resolver<Maybe<ResolversTypes['ItmProject']>, ParentType, ContextType>;
  itmProjectLink?: Resolver<Maybe<ResolversTypes['LinkInfo']>, ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['CurrentRmsMember']>, ParentType, ContextType>;
  memberId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  opportunities?: Resolver<Maybe<Array<ResolversTypes['CurrentRmsOpportunity']>>, ParentType, ContextType>;
  ownedBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['CurrentRmsMember']>, ParentType, ContextType>;
  participants?: Resolver<Maybe<Array<ResolversTypes['CurrentRmsParticipant']>>, ParentType, ContextType>;
  projectInvoicing?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<CurrentRmsProjectRawArgs, 'field'>>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  statusCode?: Resolver<Maybe<ResolversTypes['CurrentRmsProjectStatus']>, ParentType, ContextType>;
  statusName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  storeId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  taxClassId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  venue?: Resolver<Maybe<ResolversTypes['CurrentRmsMember']>, ParentType, ContextType>;
  venueId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CurrentRmsProjectConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['CurrentRmsProjectConnection'] = ResolversParentTypes['CurrentRmsProjectConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CurrentRmsProjectEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CurrentRmsProject']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CurrentRmsProjectEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['CurrentRmsProjectEdge'] = ResolversParentTypes['CurrentRmsProjectEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CurrentRmsProject'], ParentType, ContextType>;
};

export type CurrentRmsRateDefinitionResolvers<ContextType = any, ParentType extends ResolversParentTypes['CurrentRmsRateDefinition'] = ResolversParentTypes['CurrentRmsRateDefinition']> = {
  config?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rateEngine?: Resolver<Maybe<ResolversTypes['CurrentRmsRateEngine']>, ParentType, ContextType>;
  rateEngineId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CurrentRmsRateEngineResolvers<ContextType = any, ParentType extends ResolversParentTypes['CurrentRmsRateEngine'] = ResolversParentTypes['CurrentRmsRateEngine']> = {
  config?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  leadChargePeriod?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CurrentRmsServiceStockLevelResolvers<ContextType = any, ParentType extends ResolversParentTypes['CurrentRmsServiceStockLevel'] = ResolversParentTypes['CurrentRmsServiceStockLevel']> = {
  assetNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customField?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<CurrentRmsServiceStockLevelCustomFieldArgs, 'name'>>;
  customFields?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  icon?: Resolver<Maybe<ResolversTypes['CurrentRmsIcon']>, ParentType, ContextType>;
  itemId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  itemName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['CurrentRmsMember']>, ParentType, ContextType>;
  memberId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  quantityAllocated?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  quantityHeld?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  quantityOnOrder?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  quantityUnavailable?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  serialNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startsAt?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  stockCategory?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  stockCategoryCode?: Resolver<Maybe<ResolversTypes['CurrentRmsStockCategory']>, ParentType, ContextType>;
  stockCategoryName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stockType?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  stockTypeCode?: Resolver<Maybe<ResolversTypes['CurrentRmsStockType']>, ParentType, ContextType>;
  stockTypeName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  storeId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  storeName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CurrentRmsStockLevelResolvers<ContextType = any, ParentType extends ResolversParentTypes['CurrentRmsStockLevel'] = ResolversParentTypes['CurrentRmsStockLevel']> = {
  assetNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  containerMode?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  containerModeCode?: Resolver<Maybe<ResolversTypes['CurrentRmsContainerMode']>, ParentType, ContextType>;
  containerStockLevelId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  customField?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<CurrentRmsStockLevelCustomFieldArgs, 'name'>>;
  customFields?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  icon?: Resolver<Maybe<ResolversTypes['CurrentRmsIcon']>, ParentType, ContextType>;
  itemId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  itemName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['CurrentRmsMember']>, ParentType, ContextType>;
  memberId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  quantityAllocated?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  quantityHeld?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  quantityOnOrder?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  quantityUnavailable?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  serialNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  stockCategory?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  stockCategoryCode?: Resolver<Maybe<ResolversTypes['CurrentRmsStockCategory']>, ParentType, ContextType>;
  stockCategoryName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stockType?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  stockTypeCode?: Resolver<Maybe<ResolversTypes['CurrentRmsStockType']>, ParentType, ContextType>;
  stockTypeName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  storeId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  storeName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CurrentRmsTagCountResolvers<ContextType = any, ParentType extends ResolversParentTypes['CurrentRmsTagCount'] = ResolversParentTypes['CurrentRmsTagCount']> = {
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type ItmActualValuesResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmActualValues'] = ResolversParentTypes['ItmActualValues']> = {
  actualExternalTeamCost?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  actualExternalTeamHours?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  actualInternalTeamCost?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  actualInternalTeamHours?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  actualPurchases?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  actualRevenue?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type ItmBaselineResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmBaseline'] = ResolversParentTypes['ItmBaseline']> = {
  baselineAuthor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  baselineBottomUpDetail?: Resolver<Maybe<ResolversTypes['ItmBaselineBottomUpDetail']>, ParentType, ContextType>;
  baselineEndDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  baselineId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  baselineName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  baselineStartDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  baselineTimeStamp?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  baselineTopDownDetail?: Resolver<Maybe<ResolversTypes['ItmBaselineTopDownDetail']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isActive?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['ItmProject']>, ParentType, ContextType>;
  projectBaselineDuration?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  projectDuration?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  projectEndDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  projectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  projectName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  projectNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  projectStartDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<ItmBaselineRawArgs, 'field'>>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ItmBaselineBottomUpDetailResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmBaselineBottomUpDetail'] = ResolversParentTypes['ItmBaselineBottomUpDetail']> = {
  bottomUpExternalCost?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  bottomUpExternalHours?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bottomUpInternalCost?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  bottomUpInternalHours?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bottomUpMargin?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  bottomUpPurchasesBlended?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  bottomUpPurchasesCost?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  bottomUpRevenue?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  bottomUpTotalCost?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  bottomUpTotalWorkforceCost?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  bottomUpTotalWorkforceHours?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bottomUpUndefinedCost?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  bottomUpUndefinedHours?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ItmBaselineConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmBaselineConnection'] = ResolversParentTypes['ItmBaselineConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ItmBaselineEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ItmBaseline']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ItmBaselineEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmBaselineEdge'] = ResolversParentTypes['ItmBaselineEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ItmBaseline'], ParentType, ContextType>;
};

export type ItmBaselineTopDownDetailResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmBaselineTopDownDetail'] = ResolversParentTypes['ItmBaselineTopDownDetail']> = {
  topDownExternalCost?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  topDownExternalHours?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  topDownInternalCost?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  topDownInternalHours?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  topDownMargin?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  topDownPurchasesCost?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  topDownRevenue?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  topDownTotalCost?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  topDownTotalWorkforceCost?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  topDownTotalWorkforceHours?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  topDownUndefinedCost?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  topDownUndefinedHours?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ItmBottomUpBudgetResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmBottomUpBudget'] = ResolversParentTypes['ItmBottomUpBudget']> = {
  bottomUpExternalTeamCost?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  bottomUpExternalTeamHours?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bottomUpInternalTeamCost?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  bottomUpInternalTeamHours?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bottomUpPurchases?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  bottomUpRevenue?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  bottomUpUndefinedTeamCost?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  bottomUpUndefinedTeamHours?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ItmBudgetCurrencyResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmBudgetCurrency'] = ResolversParentTypes['ItmBudgetCurrency']> = {
  currencyAlphabeticCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  currencyAlphabeticCodePec?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  currencySymbol?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  currencySymbolPec?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ItmCapacityCategoryResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmCapacityCategory'] = ResolversParentTypes['ItmCapacityCategory']> = {
  categoryId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  categoryName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  categoryType?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  categoryTypeCode?: Resolver<Maybe<ResolversTypes['ItmCategoryType']>, ParentType, ContextType>;
  users?: Resolver<Maybe<Array<ResolversTypes['ItmCapacityUser']>>, ParentType, ContextType>;
};

export type ItmCapacityEffortResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmCapacityEffort'] = ResolversParentTypes['ItmCapacityEffort']> = {
  allocated?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  demand?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  intervalIdentity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ItmCapacityIntervalResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmCapacityInterval'] = ResolversParentTypes['ItmCapacityInterval']> = {
  endDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  intervalIdentity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  intervalName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ItmCapacityProjectResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmCapacityProject'] = ResolversParentTypes['ItmCapacityProject']> = {
  project?: Resolver<Maybe<ResolversTypes['ItmProject']>, ParentType, ContextType>;
  projectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  projectMethodType?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  projectMethodTypeCode?: Resolver<Maybe<ResolversTypes['ItmProjectMethodType']>, ParentType, ContextType>;
  projectName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  redirectUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tasks?: Resolver<Maybe<Array<ResolversTypes['ItmCapacityTask']>>, ParentType, ContextType>;
};

export type ItmCapacityTaskResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmCapacityTask'] = ResolversParentTypes['ItmCapacityTask']> = {
  categories?: Resolver<Maybe<Array<ResolversTypes['ItmCapacityTaskCategory']>>, ParentType, ContextType>;
  efforts?: Resolver<Maybe<Array<ResolversTypes['ItmCapacityEffort']>>, ParentType, ContextType>;
  parentTask?: Resolver<Maybe<ResolversTypes['ItmTask']>, ParentType, ContextType>;
  parentTaskId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  redirectUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  task?: Resolver<Maybe<ResolversTypes['ItmTask']>, ParentType, ContextType>;
  taskEndDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  taskId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  taskKind?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  taskKindCode?: Resolver<Maybe<ResolversTypes['ItmTaskKind']>, ParentType, ContextType>;
  taskName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  taskStartDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ItmCapacityTaskCategoryResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmCapacityTaskCategory'] = ResolversParentTypes['ItmCapacityTaskCategory']> = {
  categoryId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  categoryName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  categoryType?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  categoryTypeCode?: Resolver<Maybe<ResolversTypes['ItmCategoryType']>, ParentType, ContextType>;
  efforts?: Resolver<Maybe<Array<ResolversTypes['ItmCapacityEffort']>>, ParentType, ContextType>;
  taskEndDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  taskStartDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ItmCapacityUserResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmCapacityUser'] = ResolversParentTypes['ItmCapacityUser']> = {
  capacity?: Resolver<Maybe<Array<ResolversTypes['ItmUserCapacity']>>, ParentType, ContextType>;
  designation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  projects?: Resolver<Maybe<Array<ResolversTypes['ItmCapacityProject']>>, ParentType, ContextType>;
  userId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userImage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ItmCategoryEffortsResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmCategoryEfforts'] = ResolversParentTypes['ItmCategoryEfforts']> = {
  actualEffortAccepted?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  actualEffortByTimeEntry?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  assignedEffort?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  totalEstimatedEffort?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unAssignedEffort?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ItmChangeHistoryResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmChangeHistory'] = ResolversParentTypes['ItmChangeHistory']> = {
  budgetAccounts?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  changedRevenue?: Resolver<Maybe<Array<ResolversTypes['ItmRevenue']>>, ParentType, ContextType>;
  changedTasks?: Resolver<Maybe<Array<ResolversTypes['ItmTask']>>, ParentType, ContextType>;
  documents?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  estimatedAndAcceptedEffort?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  issues?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  progressReports?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  projectGeneral?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  revenue?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  risks?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  tasks?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  users?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
};

export type ItmEffortByCategoryResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmEffortByCategory'] = ResolversParentTypes['ItmEffortByCategory']> = {
  category?: Resolver<Maybe<ResolversTypes['ItmEffortCategory']>, ParentType, ContextType>;
  efforts?: Resolver<Maybe<ResolversTypes['ItmCategoryEfforts']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isAutomaticActualEffortAccepted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isDelete?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isOverload?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  overloadDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['ItmProject']>, ParentType, ContextType>;
  projectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<ItmEffortByCategoryRawArgs, 'field'>>;
  task?: Resolver<Maybe<ResolversTypes['ItmTask']>, ParentType, ContextType>;
  taskId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ItmEffortByCategoryConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmEffortByCategoryConnection'] = ResolversParentTypes['ItmEffortByCategoryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ItmEffortByCategoryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ItmEffortByCategory']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ItmEffortByCategoryEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmEffortByCategoryEdge'] = ResolversParentTypes['ItmEffortByCategoryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ItmEffortByCategory'], ParentType, ContextType>;
};

export type ItmEffortByMemberResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmEffortByMember'] = ResolversParentTypes['ItmEffortByMember']> = {
  category?: Resolver<Maybe<ResolversTypes['ItmEffortCategory']>, ParentType, ContextType>;
  efforts?: Resolver<Maybe<ResolversTypes['ItmMemberEfforts']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isAutomaticActualEffortAccepted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isOverload?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isPecGeneratedByTask?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  overloadDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['ItmProject']>, ParentType, ContextType>;
  projectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<ItmEffortByMemberRawArgs, 'field'>>;
  task?: Resolver<Maybe<ResolversTypes['ItmTask']>, ParentType, ContextType>;
  taskId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  taskUserId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['ItmUserRef']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ItmEffortByMemberConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmEffortByMemberConnection'] = ResolversParentTypes['ItmEffortByMemberConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ItmEffortByMemberEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ItmEffortByMember']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ItmEffortByMemberEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmEffortByMemberEdge'] = ResolversParentTypes['ItmEffortByMemberEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ItmEffortByMember'], ParentType, ContextType>;
};

export type ItmEffortCategoryResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmEffortCategory'] = ResolversParentTypes['ItmEffortCategory']> = {
  categoryId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  categoryName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  categoryTypeId?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  categoryTypeIdCode?: Resolver<Maybe<ResolversTypes['ItmCategoryType']>, ParentType, ContextType>;
  categoryTypeName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  masterCategoryId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ItmGanttResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmGantt'] = ResolversParentTypes['ItmGantt']> = {
  assignments?: Resolver<Maybe<ResolversTypes['ItmGanttAssignments']>, ParentType, ContextType>;
  calendars?: Resolver<Maybe<ResolversTypes['ItmGanttCalendars']>, ParentType, ContextType>;
  dependencies?: Resolver<Maybe<ResolversTypes['ItmGanttDependencies']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['ItmGanttProject']>, ParentType, ContextType>;
  resources?: Resolver<Maybe<ResolversTypes['ItmGanttResources']>, ParentType, ContextType>;
  revision?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  success?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  tasks?: Resolver<Maybe<ResolversTypes['ItmGanttTasks']>, ParentType, ContextType>;
  timeRanges?: Resolver<Maybe<ResolversTypes['ItmGanttTimeRanges']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ItmGanttAssignmentResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmGanttAssignment'] = ResolversParentTypes['ItmGanttAssignment']> = {
  effort?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['ItmTask']>, ParentType, ContextType>;
  eventId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  resource?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  units?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ItmGanttAssignmentsResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmGanttAssignments'] = ResolversParentTypes['ItmGanttAssignments']> = {
  rows?: Resolver<Maybe<Array<ResolversTypes['ItmGanttAssignment']>>, ParentType, ContextType>;
};

export type ItmGanttCalendarResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmGanttCalendar'] = ResolversParentTypes['ItmGanttCalendar']> = {
  daysPerMonth?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  daysPerWeek?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  expanded?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  hoursPerDay?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  intervals?: Resolver<Maybe<Array<ResolversTypes['ItmGanttCalendarInterval']>>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ItmGanttCalendarIntervalResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmGanttCalendarInterval'] = ResolversParentTypes['ItmGanttCalendarInterval']> = {
  isWorking?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  recurrentEndDate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recurrentStartDate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ItmGanttCalendarsResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmGanttCalendars'] = ResolversParentTypes['ItmGanttCalendars']> = {
  rows?: Resolver<Maybe<Array<ResolversTypes['ItmGanttCalendar']>>, ParentType, ContextType>;
};

export type ItmGanttDependenciesResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmGanttDependencies'] = ResolversParentTypes['ItmGanttDependencies']> = {
  rows?: Resolver<Maybe<Array<ResolversTypes['ItmGanttDependency']>>, ParentType, ContextType>;
};

export type ItmGanttDependencyResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmGanttDependency'] = ResolversParentTypes['ItmGanttDependency']> = {
  fromTask?: Resolver<Maybe<ResolversTypes['ItmTask']>, ParentType, ContextType>;
  fromTaskId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  lag?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lagUnit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lagUnitCode?: Resolver<Maybe<ResolversTypes['ItmLagUnit']>, ParentType, ContextType>;
  toTask?: Resolver<Maybe<ResolversTypes['ItmTask']>, ParentType, ContextType>;
  toTaskId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  typeCode?: Resolver<Maybe<ResolversTypes['ItmDependencyType']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ItmGanttProjectResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmGanttProject'] = ResolversParentTypes['ItmGanttProject']> = {
  calendar?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  daysPerMonth?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  daysPerWeek?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  endDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  hoursPerDay?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  manuallyScheduled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  percentDone?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  progressModel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  progressModelCode?: Resolver<Maybe<ResolversTypes['ItmProjectProgressModel']>, ParentType, ContextType>;
  startDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type ItmGanttResourceResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmGanttResource'] = ResolversParentTypes['ItmGanttResource']> = {
  calendar?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  image?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ItmGanttResourcesResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmGanttResources'] = ResolversParentTypes['ItmGanttResources']> = {
  rows?: Resolver<Maybe<Array<ResolversTypes['ItmGanttResource']>>, ParentType, ContextType>;
};

export type ItmGanttTaskResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmGanttTask'] = ResolversParentTypes['ItmGanttTask']> = {
  baselines?: Resolver<Maybe<Array<ResolversTypes['ItmGanttTaskBaseline']>>, ParentType, ContextType>;
  calendar?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  children?: Resolver<Maybe<Array<ResolversTypes['ItmGanttTask']>>, ParentType, ContextType>;
  constraintDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  constraintType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  duration?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  effort?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  effortDriven?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  endDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  lockStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lockStatusCode?: Resolver<Maybe<ResolversTypes['ItmGanttLockStatus']>, ParentType, ContextType>;
  manuallyScheduled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  percentDone?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rollup?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  schedulingMode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sprint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  task?: Resolver<Maybe<ResolversTypes['ItmTask']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ItmGanttTaskBaselineResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmGanttTaskBaseline'] = ResolversParentTypes['ItmGanttTaskBaseline']> = {
  endDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  startDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type ItmGanttTasksResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmGanttTasks'] = ResolversParentTypes['ItmGanttTasks']> = {
  rows?: Resolver<Maybe<Array<ResolversTypes['ItmGanttTask']>>, ParentType, ContextType>;
};

export type ItmGanttTimeRangesResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmGanttTimeRanges'] = ResolversParentTypes['ItmGanttTimeRanges']> = {
  rows?: Resolver<Maybe<Array<Maybe<ResolversTypes['JSON']>>>, ParentType, ContextType>;
};

export type ItmGlobalStandardCostResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmGlobalStandardCost'] = ResolversParentTypes['ItmGlobalStandardCost']> = {
  globalStandardExternalCost?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  globalStandardGeneralCost?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  globalStandardInternalCost?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type ItmIdNameResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmIdName'] = ResolversParentTypes['ItmIdName']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ItmIdNameIconResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmIdNameIcon'] = ResolversParentTypes['ItmIdNameIcon']> = {
  icon?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ItmLastPecValuesResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmLastPecValues'] = ResolversParentTypes['ItmLastPecValues']> = {
  pecExternalTeamCost?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  pecExternalTeamHours?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pecInternalTeamCost?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  pecInternalTeamHours?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pecPurchases?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  pecRevenue?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type ItmMemberEffortsResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmMemberEfforts'] = ResolversParentTypes['ItmMemberEfforts']> = {
  actualEffortAccepted?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  actualEffortByTimeEntry?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  estimatedEffort?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ItmMoneyResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmMoney'] = ResolversParentTypes['ItmMoney']> = {
  amount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  appliedDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  baseAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  currencyAlphabeticCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  currencyId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  currencySymbol?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  exchangeRate?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type ItmProfessionalCategoryResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmProfessionalCategory'] = ResolversParentTypes['ItmProfessionalCategory']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<ItmProfessionalCategoryRawArgs, 'field'>>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ItmProfessionalCategoryConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmProfessionalCategoryConnection'] = ResolversParentTypes['ItmProfessionalCategoryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ItmProfessionalCategoryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ItmProfessionalCategory']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ItmProfessionalCategoryEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmProfessionalCategoryEdge'] = ResolversParentTypes['ItmProfessionalCategoryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ItmProfessionalCategory'], ParentType, ContextType>;
};

export type ItmProgramResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmProgram'] = ResolversParentTypes['ItmProgram']> = {
  programId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  programName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ItmProjectResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmProject'] = ResolversParentTypes['ItmProject']> = {
  accountId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  active?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  activeBaseline?: Resolver<Maybe<ResolversTypes['ItmBaseline']>, ParentType, ContextType>;
  allCustomFields?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  allowManualAmountInputRr?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  allowManualProgress?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  approvalStatus?: Resolver<Maybe<ResolversTypes['ItmProjectApprovalStatus']>, ParentType, ContextType>;
  assessment?: Resolver<Maybe<ResolversTypes['ItmProjectAssessment']>, ParentType, ContextType>;
  asset?: Resolver<Maybe<ResolversTypes['ItmProjectAsset']>, ParentType, ContextType>;
  baseCurrencyId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  baselines?: Resolver<Maybe<ResolversTypes['ItmBaselineConnection']>, ParentType, ContextType, Partial<ItmProjectBaselinesArgs>>;
  budget?: Resolver<Maybe<ResolversTypes['ItmProjectBudget']>, ParentType, ContextType>;
  businessBenefit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  businessGoal?: Resolver<Maybe<ResolversTypes['ItmIdName']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['ItmProjectCategory']>, ParentType, ContextType>;
  changeHistory?: Resolver<Maybe<ResolversTypes['ItmChangeHistory']>, ParentType, ContextType, Partial<ItmProjectChangeHistoryArgs>>;
  cirrusAccount?: Resolver<Maybe<ResolversTypes['CirrusAccount']>, ParentType, ContextType>;
  cirrusAccountLink?: Resolver<Maybe<ResolversTypes['LinkInfo']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  currentRmsInvoices?: Resolver<Maybe<ResolversTypes['CurrentRmsInvoiceConnection']>, ParentType, ContextType, Partial<ItmProjectCurrentRmsInvoicesArgs>>;
  currentRmsInvoicesLink?: Resolver<Maybe<ResolversTypes['LinkInfo']>, ParentType, ContextType>;
  currentRmsOpportunities?: Resolver<Maybe<ResolversTypes['CurrentRmsOpportunityConnection']>, ParentType, ContextType, Partial<ItmProjectCurrentRmsOpportunitiesArgs>>;
  currentRmsOpportunitiesLink?: Resolver<Maybe<ResolversTypes['LinkInfo']>, ParentType, ContextType>;
  currentRmsProjects?: Resolver<Maybe<ResolversTypes['CurrentRmsProjectConnection']>, ParentType, ContextType, Partial<ItmProjectCurrentRmsProjectsArgs>>;
  currentRmsProjectsLink?: Resolver<Maybe<ResolversTypes['LinkInfo']>, ParentType, ContextType>;
  customField?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<ItmProjectCustomFieldArgs, 'name'>>;
  customFields?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  duration?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  endDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expected?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  expectedRoi?: Resolver<Maybe<ResolversTypes['ItmMoney']>, ParentType, ContextType>;
  externalClient?: Resolver<Maybe<ResolversTypes['ItmIdName']>, ParentType, ContextType>;
  gantt?: Resolver<Maybe<ResolversTypes['ItmGantt']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inOlderForm?: Resolver<Maybe<ResolversTypes['ItmProject']>, ParentType, ContextType>;
  internalClient?: Resolver<Maybe<ResolversTypes['ItmIdName']>, ParentType, ContextType>;
  internalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  internalCostCenter?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isProjectManager?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  methodTypeId?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  methodTypeIdCode?: Resolver<Maybe<ResolversTypes['ItmProjectMethodType']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  no?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  performingUnit?: Resolver<Maybe<ResolversTypes['ItmIdName']>, ParentType, ContextType>;
  priority?: Resolver<Maybe<ResolversTypes['ItmProjectPriority']>, ParentType, ContextType>;
  processAffected?: Resolver<Maybe<ResolversTypes['ItmProjectProcessAffected']>, ParentType, ContextType>;
  professionalCategories?: Resolver<Maybe<ResolversTypes['ItmProjectProfessionalCategoryConnection']>, ParentType, ContextType, Partial<ItmProjectProfessionalCategoriesArgs>>;
  program?: Resolver<Maybe<ResolversTypes['ItmProgram']>, ParentType, ContextType>;
  progressModelId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  progressModelIdCode?: Resolver<Maybe<ResolversTypes['ItmProjectProgressModel']>, ParentType, ContextType>;
  progressReports?: Resolver<Maybe<ResolversTypes['ItmProjectProgressReportConnection']>, ParentType, ContextType, Partial<ItmProjectProgressReportsArgs>>;
  projectProgressComplete?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  projectProgressDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  projectTeam?: Resolver<Maybe<ResolversTypes['ItmProjectPeople']>, ParentType, ContextType>;
  projectorMilestones?: Resolver<Maybe<ResolversTypes['ProjectorContractLineItemMilestoneConnection']>, ParentType, ContextType, Partial<ItmProjectProjectorMilestonesArgs>>;
  projectorMilestonesLink?: Resolver<Maybe<ResolversTypes['LinkInfo']>, ParentType, ContextType>;
  projectorProjects?: Resolver<Maybe<ResolversTypes['ProjectorProjectConnection']>, ParentType, ContextType, Partial<ItmProjectProjectorProjectsArgs>>;
  projectorProjectsLink?: Resolver<Maybe<ResolversTypes['LinkInfo']>, ParentType, ContextType>;
  purchaseBudgets?: Resolver<Maybe<ResolversTypes['ItmPurchaseBudgetConnection']>, ParentType, ContextType, Partial<ItmProjectPurchaseBudgetsArgs>>;
  purchases?: Resolver<Maybe<ResolversTypes['ItmPurchaseConnection']>, ParentType, ContextType, Partial<ItmProjectPurchasesArgs>>;
  purchasesInOlderForm?: Resolver<Maybe<Array<ResolversTypes['ItmPurchase']>>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<ItmProjectRawArgs, 'field'>>;
  revenueModelId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revenueModelIdCode?: Resolver<Maybe<ResolversTypes['ItmProjectRevenueModel']>, ParentType, ContextType>;
  revenueRecognitionFutureModelId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revenueRecognitionFutureModelIdCode?: Resolver<Maybe<ResolversTypes['ItmProjectRevenueRecognitionFutureModel']>, ParentType, ContextType>;
  revenueRecognitionModelId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revenueRecognitionModelIdCode?: Resolver<Maybe<ResolversTypes['ItmProjectRevenueRecognitionModel']>, ParentType, ContextType>;
  revenueRecognitionPeriodTypeId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revenueRecognitionPeriodTypeIdCode?: Resolver<Maybe<ResolversTypes['ItmProjectRevenueRecognitionPeriodType']>, ParentType, ContextType>;
  revenues?: Resolver<Maybe<ResolversTypes['ItmRevenueConnection']>, ParentType, ContextType, Partial<ItmProjectRevenuesArgs>>;
  sponsor?: Resolver<Maybe<ResolversTypes['ItmIdName']>, ParentType, ContextType>;
  sprints?: Resolver<Maybe<ResolversTypes['ItmSprintConnection']>, ParentType, ContextType, Partial<ItmProjectSprintsArgs>>;
  startDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ItmProjectStatus']>, ParentType, ContextType>;
  swimlanes?: Resolver<Maybe<ResolversTypes['ItmSwimlaneConnection']>, ParentType, ContextType, Partial<ItmProjectSwimlanesArgs>>;
  taskDependencies?: Resolver<Maybe<ResolversTypes['ItmTaskDependencyConnection']>, ParentType, ContextType, Partial<ItmProjectTaskDependenciesArgs>>;
  taskStatuses?: Resolver<Maybe<Array<ResolversTypes['ItmTaskStatus']>>, ParentType, ContextType>;
  tasks?: Resolver<Maybe<ResolversTypes['ItmTaskConnection']>, ParentType, ContextType, Partial<ItmProjectTasksArgs>>;
  team?: Resolver<Maybe<ResolversTypes['ItmProjectTeam']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['ItmIdNameIcon']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  zivioMilestones?: Resolver<Maybe<ResolversTypes['ZivioMilestoneConnection']>, ParentType, ContextType, Partial<ItmProjectZivioMilestonesArgs>>;
  zivioMilestonesLink?: Resolver<Maybe<ResolversTypes['LinkInfo']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ItmProjectApprovalStatusResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmProjectApprovalStatus'] = ResolversParentTypes['ItmProjectApprovalStatus']> = {
  icon?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isSelected?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ItmProjectAssessmentResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmProjectAssessment'] = ResolversParentTypes['ItmProjectAssessment']> = {
  assessmentIcon?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  assessmentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  assessmentName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ItmProjectAssetResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmProjectAsset'] = ResolversParentTypes['ItmProjectAsset']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ItmProjectBudgetResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmProjectBudget'] = ResolversParentTypes['ItmProjectBudget']> = {
  actualValues?: Resolver<Maybe<ResolversTypes['ItmActualValues']>, ParentType, ContextType>;
  bottomUpBudget?: Resolver<Maybe<ResolversTypes['ItmBottomUpBudget']>, ParentType, ContextType>;
  globalStandardCost?: Resolver<Maybe<ResolversTypes['ItmGlobalStandardCost']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastPecValues?: Resolver<Maybe<ResolversTypes['ItmLastPecValues']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['ItmProject']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<ItmProjectBudgetRawArgs, 'field'>>;
  topDownBudget?: Resolver<Maybe<ResolversTypes['ItmTopDownBudget']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ItmProjectCategoryResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmProjectCategory'] = ResolversParentTypes['ItmProjectCategory']> = {
  baseId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  idByLanguage?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  isService?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  languageId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nameByLanguage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ItmProjectCategoryKindResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmProjectCategoryKind'] = ResolversParentTypes['ItmProjectCategoryKind']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ItmProjectConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmProjectConnection'] = ResolversParentTypes['ItmProjectConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ItmProjectEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ItmProject']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ItmProjectEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmProjectEdge'] = ResolversParentTypes['ItmProjectEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ItmProject'], ParentType, ContextType>;
};

export type ItmProjectPeopleResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmProjectPeople'] = ResolversParentTypes['ItmProjectPeople']> = {
  projectGuests?: Resolver<Maybe<Array<Maybe<ResolversTypes['JSON']>>>, ParentType, ContextType>;
  projectManagers?: Resolver<Maybe<Array<ResolversTypes['ItmUserRef']>>, ParentType, ContextType>;
  projectTeamMembers?: Resolver<Maybe<Array<ResolversTypes['ItmUserRef']>>, ParentType, ContextType>;
};

export type ItmProjectPriorityResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmProjectPriority'] = ResolversParentTypes['ItmProjectPriority']> = {
  icon?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isSelected?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ItmProjectProcessAffectedResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmProjectProcessAffected'] = ResolversParentTypes['ItmProjectProcessAffected']> = {
  businessActivityId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ItmProjectProfessionalCategoryResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmProjectProfessionalCategory'] = ResolversParentTypes['ItmProjectProfessionalCategory']> = {
  category?: Resolver<Maybe<ResolversTypes['ItmProjectCategoryKind']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isCategoryAssociatedWithTaskOrUser?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  professionalCategory?: Resolver<Maybe<ResolversTypes['ItmProfessionalCategory']>, ParentType, ContextType>;
  professionalCategoryId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['ItmProject']>, ParentType, ContextType>;
  projectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  projectProfessionalCategoryPriceId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<ItmProjectProfessionalCategoryRawArgs, 'field'>>;
  standardBillRate?: Resolver<Maybe<ResolversTypes['ItmMoney']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ItmProjectProfessionalCategoryConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmProjectProfessionalCategoryConnection'] = ResolversParentTypes['ItmProjectProfessionalCategoryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ItmProjectProfessionalCategoryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ItmProjectProfessionalCategory']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ItmProjectProfessionalCategoryEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmProjectProfessionalCategoryEdge'] = ResolversParentTypes['ItmProjectProfessionalCategoryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ItmProjectProfessionalCategory'], ParentType, ContextType>;
};

export type ItmProjectProgressReportResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmProjectProgressReport'] = ResolversParentTypes['ItmProjectProgressReport']> = {
  allCustomFields?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  assessment?: Resolver<Maybe<ResolversTypes['ItmProjectAssessment']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['ItmUserRef']>, ParentType, ContextType>;
  customField?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<ItmProjectProgressReportCustomFieldArgs, 'name'>>;
  customFields?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  detailDescription?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  percentageCompleted?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['ItmProject']>, ParentType, ContextType>;
  projectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  projectProgressId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<ItmProjectProgressReportRawArgs, 'field'>>;
  reportDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  shortDescription?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ItmProjectProgressReportConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmProjectProgressReportConnection'] = ResolversParentTypes['ItmProjectProgressReportConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ItmProjectProgressReportEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ItmProjectProgressReport']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ItmProjectProgressReportEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmProjectProgressReportEdge'] = ResolversParentTypes['ItmProjectProgressReportEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ItmProjectProgressReport'], ParentType, ContextType>;
};

export type ItmProjectStatusResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmProjectStatus'] = ResolversParentTypes['ItmProjectStatus']> = {
  icon?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isCompleted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ItmProjectTeamResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmProjectTeam'] = ResolversParentTypes['ItmProjectTeam']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  members?: Resolver<Maybe<Array<ResolversTypes['ItmProjectTeamMember']>>, ParentType, ContextType>;
  mySelfAsPm?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['ItmProject']>, ParentType, ContextType>;
  projectMethodTypeId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  projectMethodTypeIdCode?: Resolver<Maybe<ResolversTypes['ItmProjectMethodType']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<ItmProjectTeamRawArgs, 'field'>>;
  tasks?: Resolver<Maybe<Array<ResolversTypes['ItmProjectTeamTask']>>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ItmProjectTeamMemberResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmProjectTeamMember'] = ResolversParentTypes['ItmProjectTeamMember']> = {
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  firstName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasPmLicense?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  hasTmLicense?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  holidays?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  intUserId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  lastName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  photo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  projectRole?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  projectRoleCode?: Resolver<Maybe<ResolversTypes['ItmProjectTeamRole']>, ParentType, ContextType>;
  provider?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  providerCode?: Resolver<Maybe<ResolversTypes['ItmProjectTeamProvider']>, ParentType, ContextType>;
};

export type ItmProjectTeamTaskResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmProjectTeamTask'] = ResolversParentTypes['ItmProjectTeamTask']> = {
  end?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  intTask?: Resolver<Maybe<ResolversTypes['ItmTask']>, ParentType, ContextType>;
  intTaskId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  members?: Resolver<Maybe<Array<ResolversTypes['ItmProjectTeamTaskMember']>>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  priority?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  start?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ItmProjectTeamTaskMemberResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmProjectTeamTaskMember'] = ResolversParentTypes['ItmProjectTeamTaskMember']> = {
  intAvailableCapacity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  intProjectUserId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  taskRole?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  taskRoleCode?: Resolver<Maybe<ResolversTypes['ItmProjectTeamTaskRole']>, ParentType, ContextType>;
};

export type ItmPurchaseResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmPurchase'] = ResolversParentTypes['ItmPurchase']> = {
  accountId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  actualAmount?: Resolver<Maybe<ResolversTypes['ItmMoney']>, ParentType, ContextType>;
  alone?: Resolver<Maybe<ResolversTypes['ItmPurchase']>, ParentType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  budgetAccountName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dependOnTaskDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dependingOnTask?: Resolver<Maybe<ResolversTypes['ItmTask']>, ParentType, ContextType>;
  dependingOnTaskId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  dependingOnTaskName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dependingOnTaskPercentCompleted?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  firstRecurrenceDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isConsiderAsActualValue?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isDependUponTaskStartDate?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isDocumentAttached?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isTaskAssociated?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  no?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['ItmProject']>, ParentType, ContextType>;
  projectCost?: Resolver<Maybe<ResolversTypes['ItmPurchaseBudget']>, ParentType, ContextType>;
  projectCostId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  projectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  projectedAmount?: Resolver<Maybe<ResolversTypes['ItmMoney']>, ParentType, ContextType>;
  providerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  providerName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<ItmPurchaseRawArgs, 'field'>>;
  statusDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  statusIcon?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statusId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  statusName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  taskDateGap?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  taskDue?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  taskStart?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  typeIcon?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  typeId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  typeName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ItmPurchaseBudgetResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmPurchaseBudget'] = ResolversParentTypes['ItmPurchaseBudget']> = {
  actualAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  budgetAccountChangeApplied?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  budgetAccountCurrencyId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  budgetAccountExcahngeRate?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  budgetAccountId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  budgetAccountName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  currencyDetail?: Resolver<Maybe<ResolversTypes['ItmBudgetCurrency']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  estimated?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastPecValues?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  percentage?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  percentagePec?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['ItmProject']>, ParentType, ContextType>;
  projectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  projectedAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  providerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  providerName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purchases?: Resolver<Maybe<ResolversTypes['ItmPurchaseConnection']>, ParentType, ContextType, Partial<ItmPurchaseBudgetPurchasesArgs>>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<ItmPurchaseBudgetRawArgs, 'field'>>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ItmPurchaseBudgetConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmPurchaseBudgetConnection'] = ResolversParentTypes['ItmPurchaseBudgetConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ItmPurchaseBudgetEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ItmPurchaseBudget']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ItmPurchaseBudgetEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmPurchaseBudgetEdge'] = ResolversParentTypes['ItmPurchaseBudgetEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ItmPurchaseBudget'], ParentType, ContextType>;
};

export type ItmPurchaseConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmPurchaseConnection'] = ResolversParentTypes['ItmPurchaseConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ItmPurchaseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ItmPurchase']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ItmPurchaseEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmPurchaseEdge'] = ResolversParentTypes['ItmPurchaseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ItmPurchase'], ParentType, ContextType>;
};

export type ItmResourceCapacityResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmResourceCapacity'] = ResolversParentTypes['ItmResourceCapacity']> = {
  categories?: Resolver<Maybe<Array<ResolversTypes['ItmCapacityCategory']>>, ParentType, ContextType>;
  intervals?: Resolver<Maybe<Array<ResolversTypes['ItmCapacityInterval']>>, ParentType, ContextType>;
  projects?: Resolver<Maybe<Array<ResolversTypes['ItmCapacityProject']>>, ParentType, ContextType>;
};

export type ItmRevenueResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmRevenue'] = ResolversParentTypes['ItmRevenue']> = {
  actualAmount?: Resolver<Maybe<ResolversTypes['ItmMoney']>, ParentType, ContextType>;
  allCustomFields?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  alone?: Resolver<Maybe<ResolversTypes['ItmRevenue']>, ParentType, ContextType>;
  baselineBlendedDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  baselineBlendedProjectedAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  baselineDueDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  baselineProjectedAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  currentRmsInvoices?: Resolver<Maybe<ResolversTypes['CurrentRmsInvoiceConnection']>, ParentType, ContextType, Partial<ItmRevenueCurrentRmsInvoicesArgs>>;
  currentRmsInvoicesLink?: Resolver<Maybe<ResolversTypes['LinkInfo']>, ParentType, ContextType>;
  customField?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<ItmRevenueCustomFieldArgs, 'name'>>;
  customFields?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  dependOnTaskDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dependingOnTask?: Resolver<Maybe<ResolversTypes['ItmTask']>, ParentType, ContextType>;
  dependingOnTaskId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  dependingOnTaskName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  firstRecurrenceDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  firstRevenueDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isConsiderActualValue?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isConsiderAsActualValue?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isDependOnTask?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isDependUponTaskStartDate?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isDocumentAttached?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isRevenueTaskAssociated?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isStartDate?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isTaskAssociated?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  no?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['ItmProject']>, ParentType, ContextType>;
  projectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  projectedAmount?: Resolver<Maybe<ResolversTypes['ItmMoney']>, ParentType, ContextType>;
  projectorMilestones?: Resolver<Maybe<ResolversTypes['ProjectorContractLineItemMilestoneConnection']>, ParentType, ContextType, Partial<ItmRevenueProjectorMilestonesArgs>>;
  projectorMilestonesLink?: Resolver<Maybe<ResolversTypes['LinkInfo']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<ItmRevenueRawArgs, 'field'>>;
  repeatsOnId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  repeatsOnValue?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  statusDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  statusIcon?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statusId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  statusName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  taskDateGap?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  tasksOfPeriod?: Resolver<Maybe<ResolversTypes['ItmRevenuePeriodTaskConnection']>, ParentType, ContextType, RequireFields<ItmRevenueTasksOfPeriodArgs, 'monthPeriod'>>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  zivioMilestones?: Resolver<Maybe<ResolversTypes['ZivioMilestoneConnection']>, ParentType, ContextType, Partial<ItmRevenueZivioMilestonesArgs>>;
  zivioMilestonesLink?: Resolver<Maybe<ResolversTypes['LinkInfo']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ItmRevenueConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmRevenueConnection'] = ResolversParentTypes['ItmRevenueConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ItmRevenueEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ItmRevenue']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ItmRevenueEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmRevenueEdge'] = ResolversParentTypes['ItmRevenueEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ItmRevenue'], ParentType, ContextType>;
};

export type ItmRevenuePeriodTaskResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmRevenuePeriodTask'] = ResolversParentTypes['ItmRevenuePeriodTask']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isAlreadyAssociated?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isSelected?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  monthPeriod?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['ItmProject']>, ParentType, ContextType>;
  projectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<ItmRevenuePeriodTaskRawArgs, 'field'>>;
  revenue?: Resolver<Maybe<ResolversTypes['ItmRevenue']>, ParentType, ContextType>;
  revenueId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ItmTaskStatus']>, ParentType, ContextType>;
  task?: Resolver<Maybe<ResolversTypes['ItmTask']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ItmRevenuePeriodTaskConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmRevenuePeriodTaskConnection'] = ResolversParentTypes['ItmRevenuePeriodTaskConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ItmRevenuePeriodTaskEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ItmRevenuePeriodTask']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ItmRevenuePeriodTaskEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmRevenuePeriodTaskEdge'] = ResolversParentTypes['ItmRevenuePeriodTaskEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ItmRevenuePeriodTask'], ParentType, ContextType>;
};

export type ItmServicePurchaseResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmServicePurchase'] = ResolversParentTypes['ItmServicePurchase']> = {
  accountId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  activityDateGap?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  activityPath?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  actualAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  actualAmountBase?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  actualAmountChangeApplied?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  actualAmountCurrencyAlphabeticCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  actualAmountCurrencyId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  actualAmountCurrencySymbol?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  actualAmountExchangeRate?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  budgetAccountId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  budgetAccountName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dependingOnActivityId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  dependingOnActivityName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoiceNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isConsiderActualValue?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isDependUponActivityStartDate?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isDocumentAttached?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  projectedAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  projectedAmountBase?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  projectedAmountChangeApplied?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  projectedAmountCurrencyAlphabeticCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  projectedAmountCurrencyId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  projectedAmountCurrencySymbol?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  projectedAmountExchangeRate?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  providerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  providerName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purchaseBudget?: Resolver<Maybe<ResolversTypes['ItmServicePurchaseBudget']>, ParentType, ContextType>;
  purchaseId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  purchaseName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purchaseStatusIcon?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purchaseStatusId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  purchaseStatusName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purchaseTypeIcon?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purchaseTypeId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  purchaseTypeName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<ItmServicePurchaseRawArgs, 'field'>>;
  serviceId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  statusDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ItmServicePurchaseBudgetResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmServicePurchaseBudget'] = ResolversParentTypes['ItmServicePurchaseBudget']> = {
  actualAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  budgetAccountChangeApplied?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  budgetAccountCurrencyId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  budgetAccountExcahngeRate?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  budgetAccountId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  budgetAccountName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  currencyDetail?: Resolver<Maybe<ResolversTypes['ItmBudgetCurrency']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  estimated?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastPecValues?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  percentage?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  percentagePec?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  projectedAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  providerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  providerName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<ItmServicePurchaseBudgetRawArgs, 'field'>>;
  serviceId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ItmServicePurchaseBudgetConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmServicePurchaseBudgetConnection'] = ResolversParentTypes['ItmServicePurchaseBudgetConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ItmServicePurchaseBudgetEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ItmServicePurchaseBudget']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ItmServicePurchaseBudgetEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmServicePurchaseBudgetEdge'] = ResolversParentTypes['ItmServicePurchaseBudgetEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ItmServicePurchaseBudget'], ParentType, ContextType>;
};

export type ItmServicePurchaseConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmServicePurchaseConnection'] = ResolversParentTypes['ItmServicePurchaseConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ItmServicePurchaseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ItmServicePurchase']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ItmServicePurchaseEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmServicePurchaseEdge'] = ResolversParentTypes['ItmServicePurchaseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ItmServicePurchase'], ParentType, ContextType>;
};

export type ItmServiceRevenueResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmServiceRevenue'] = ResolversParentTypes['ItmServiceRevenue']> = {
  activityDateGap?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  activityPath?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  actualAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  actualAmountChangeApplied?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  actualAmountCurrencyAlphabeticCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  actualAmountCurrencyId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  actualAmountCurrencySymbol?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  actualAmountExchangeRate?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  dependingOnActivityId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  dependingOnActivityName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isConsiderActualValue?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isDependOnActivity?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isDependUponActivityStartDate?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isStartDate?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  projectedAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  projectedAmountChangeApplied?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  projectedAmountCurrencyAlphabeticCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  projectedAmountCurrencyId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  projectedAmountCurrencySymbol?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  projectedAmountExchangeRate?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<ItmServiceRevenueRawArgs, 'field'>>;
  revenueId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  revenueName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revenueNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revenueStatusIcon?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revenueStatusId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  revenueStatusName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  serviceId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ItmServiceRevenueStatus']>, ParentType, ContextType>;
  statusDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ItmServiceRevenueConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmServiceRevenueConnection'] = ResolversParentTypes['ItmServiceRevenueConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ItmServiceRevenueEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ItmServiceRevenue']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ItmServiceRevenueEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmServiceRevenueEdge'] = ResolversParentTypes['ItmServiceRevenueEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ItmServiceRevenue'], ParentType, ContextType>;
};

export type ItmServiceRevenueStatusResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmServiceRevenueStatus'] = ResolversParentTypes['ItmServiceRevenueStatus']> = {
  iconPath?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isConsiderAsActualValue?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isDefault?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<ItmServiceRevenueStatusRawArgs, 'field'>>;
  revenueStatusBaseId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  revenueStatusName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  serviceId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ItmServiceRevenueStatusConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmServiceRevenueStatusConnection'] = ResolversParentTypes['ItmServiceRevenueStatusConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ItmServiceRevenueStatusEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ItmServiceRevenueStatus']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ItmServiceRevenueStatusEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmServiceRevenueStatusEdge'] = ResolversParentTypes['ItmServiceRevenueStatusEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ItmServiceRevenueStatus'], ParentType, ContextType>;
};

export type ItmSprintResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmSprint'] = ResolversParentTypes['ItmSprint']> = {
  accountId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  allocatedTasks?: Resolver<Maybe<Array<Maybe<ResolversTypes['JSON']>>>, ParentType, ContextType>;
  creationDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  creator?: Resolver<Maybe<ResolversTypes['ItmSprintCreator']>, ParentType, ContextType>;
  creatorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  duration?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isService?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  languageId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['ItmProject']>, ParentType, ContextType>;
  projectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<ItmSprintRawArgs, 'field'>>;
  startDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  tasks?: Resolver<Maybe<ResolversTypes['ItmSprintTaskConnection']>, ParentType, ContextType, Partial<ItmSprintTasksArgs>>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ItmSprintConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmSprintConnection'] = ResolversParentTypes['ItmSprintConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ItmSprintEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ItmSprint']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ItmSprintCreatorResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmSprintCreator'] = ResolversParentTypes['ItmSprintCreator']> = {
  accountId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  emailAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  firstName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  photo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userRoleId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ItmSprintEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmSprintEdge'] = ResolversParentTypes['ItmSprintEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ItmSprint'], ParentType, ContextType>;
};

export type ItmSprintRefResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmSprintRef'] = ResolversParentTypes['ItmSprintRef']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ItmSprintTaskResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmSprintTask'] = ResolversParentTypes['ItmSprintTask']> = {
  details?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  displayInPortfolio?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  duration?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  endDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  favouriteId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  jiraId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  kindId?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  kindIdCode?: Resolver<Maybe<ResolversTypes['ItmTaskKind']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  no?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parentTask?: Resolver<Maybe<ResolversTypes['ItmTask']>, ParentType, ContextType>;
  priority?: Resolver<Maybe<ResolversTypes['ItmTaskPriority']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['ItmProject']>, ParentType, ContextType>;
  projectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<ItmSprintTaskRawArgs, 'field'>>;
  revenueMilestone?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  sprint?: Resolver<Maybe<ResolversTypes['ItmSprintRef']>, ParentType, ContextType>;
  sprintId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  startDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ItmTaskStatus']>, ParentType, ContextType>;
  swimlane?: Resolver<Maybe<ResolversTypes['ItmIdName']>, ParentType, ContextType>;
  task?: Resolver<Maybe<ResolversTypes['ItmTask']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['ItmTaskType']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ItmSprintTaskConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmSprintTaskConnection'] = ResolversParentTypes['ItmSprintTaskConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ItmSprintTaskEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ItmSprintTask']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ItmSprintTaskEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmSprintTaskEdge'] = ResolversParentTypes['ItmSprintTaskEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ItmSprintTask'], ParentType, ContextType>;
};

export type ItmSwimlaneResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmSwimlane'] = ResolversParentTypes['ItmSwimlane']> = {
  colorCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kanbanProjectSwimlaneId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['ItmProject']>, ParentType, ContextType>;
  projectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<ItmSwimlaneRawArgs, 'field'>>;
  swimlaneName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ItmSwimlaneConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmSwimlaneConnection'] = ResolversParentTypes['ItmSwimlaneConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ItmSwimlaneEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ItmSwimlane']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ItmSwimlaneEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmSwimlaneEdge'] = ResolversParentTypes['ItmSwimlaneEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ItmSwimlane'], ParentType, ContextType>;
};

export type ItmTaskResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmTask'] = ResolversParentTypes['ItmTask']> = {
  allCustomFields?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  alone?: Resolver<Maybe<ResolversTypes['ItmTask']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  children?: Resolver<Maybe<ResolversTypes['ItmTaskConnection']>, ParentType, ContextType, Partial<ItmTaskChildrenArgs>>;
  completed?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  creationDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  customField?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<ItmTaskCustomFieldArgs, 'name'>>;
  customFields?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  details?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  displayInPortfolio?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  duration?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  effortsByCategory?: Resolver<Maybe<ResolversTypes['ItmEffortByCategoryConnection']>, ParentType, ContextType, Partial<ItmTaskEffortsByCategoryArgs>>;
  effortsByMember?: Resolver<Maybe<ResolversTypes['ItmEffortByMemberConnection']>, ParentType, ContextType, Partial<ItmTaskEffortsByMemberArgs>>;
  endDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  favouriteId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  idWithinEntity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  kindId?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  kindIdCode?: Resolver<Maybe<ResolversTypes['ItmTaskKind']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  no?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parentTask?: Resolver<Maybe<ResolversTypes['ItmTask']>, ParentType, ContextType>;
  priority?: Resolver<Maybe<ResolversTypes['ItmTaskPriority']>, ParentType, ContextType>;
  progressReports?: Resolver<Maybe<ResolversTypes['ItmTaskProgressReportConnection']>, ParentType, ContextType, Partial<ItmTaskProgressReportsArgs>>;
  project?: Resolver<Maybe<ResolversTypes['ItmProject']>, ParentType, ContextType>;
  projectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  purchases?: Resolver<Maybe<ResolversTypes['ItmPurchaseConnection']>, ParentType, ContextType, Partial<ItmTaskPurchasesArgs>>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<ItmTaskRawArgs, 'field'>>;
  revenueMilestone?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  revenues?: Resolver<Maybe<ResolversTypes['ItmRevenueConnection']>, ParentType, ContextType, Partial<ItmTaskRevenuesArgs>>;
  sprint?: Resolver<Maybe<ResolversTypes['ItmSprintRef']>, ParentType, ContextType>;
  startDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ItmTaskStatus']>, ParentType, ContextType>;
  swimlane?: Resolver<Maybe<ResolversTypes['ItmIdName']>, ParentType, ContextType>;
  taskPurchases?: Resolver<Maybe<ResolversTypes['ItmTaskPurchaseConnection']>, ParentType, ContextType, Partial<ItmTaskTaskPurchasesArgs>>;
  team?: Resolver<Maybe<ResolversTypes['ItmTaskTeam']>, ParentType, ContextType>;
  teamMembers?: Resolver<Maybe<ResolversTypes['ItmTaskTeamMemberConnection']>, ParentType, ContextType, Partial<ItmTaskTeamMembersArgs>>;
  type?: Resolver<Maybe<ResolversTypes['ItmTaskType']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ItmTaskConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmTaskConnection'] = ResolversParentTypes['ItmTaskConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ItmTaskEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ItmTask']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ItmTaskDependencyResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmTaskDependency'] = ResolversParentTypes['ItmTaskDependency']> = {
  cls?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  fromTask?: Resolver<Maybe<ResolversTypes['ItmTask']>, ParentType, ContextType>;
  fromTaskNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lag?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lagUnit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lagUnitCode?: Resolver<Maybe<ResolversTypes['ItmLagUnit']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['ItmProject']>, ParentType, ContextType>;
  projectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<ItmTaskDependencyRawArgs, 'field'>>;
  to?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  toTask?: Resolver<Maybe<ResolversTypes['ItmTask']>, ParentType, ContextType>;
  toTaskNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  typeCode?: Resolver<Maybe<ResolversTypes['ItmDependencyType']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ItmTaskDependencyConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmTaskDependencyConnection'] = ResolversParentTypes['ItmTaskDependencyConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ItmTaskDependencyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ItmTaskDependency']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ItmTaskDependencyEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmTaskDependencyEdge'] = ResolversParentTypes['ItmTaskDependencyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ItmTaskDependency'], ParentType, ContextType>;
};

export type ItmTaskEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmTaskEdge'] = ResolversParentTypes['ItmTaskEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ItmTask'], ParentType, ContextType>;
};

export type ItmTaskPriorityResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmTaskPriority'] = ResolversParentTypes['ItmTaskPriority']> = {
  default?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ItmTaskProgressReportResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmTaskProgressReport'] = ResolversParentTypes['ItmTaskProgressReport']> = {
  assessment?: Resolver<Maybe<ResolversTypes['ItmProjectAssessment']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  detailDescription?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  percentageCompleted?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['ItmProject']>, ParentType, ContextType>;
  projectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<ItmTaskProgressReportRawArgs, 'field'>>;
  reportDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  shortDescription?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  task?: Resolver<Maybe<ResolversTypes['ItmTask']>, ParentType, ContextType>;
  taskId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  taskManager?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  taskManagers?: Resolver<Maybe<Array<ResolversTypes['ItmUserRef']>>, ParentType, ContextType>;
  taskName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  taskProgressId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ItmTaskProgressReportConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmTaskProgressReportConnection'] = ResolversParentTypes['ItmTaskProgressReportConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ItmTaskProgressReportEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ItmTaskProgressReport']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ItmTaskProgressReportEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmTaskProgressReportEdge'] = ResolversParentTypes['ItmTaskProgressReportEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ItmTaskProgressReport'], ParentType, ContextType>;
};

export type ItmTaskPurchaseResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmTaskPurchase'] = ResolversParentTypes['ItmTaskPurchase']> = {
  accountId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  actualAmount?: Resolver<Maybe<ResolversTypes['ItmMoney']>, ParentType, ContextType>;
  allCustomFields?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  baselineBlendedDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  baselineBlendedProjectedAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  baselineDueDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  baselineProjectedAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  budgetAccountName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customField?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<ItmTaskPurchaseCustomFieldArgs, 'name'>>;
  customFields?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  dependOnTaskDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dependingOnTaskName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dependingOnTaskPercentCompleted?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  firstRecurrenceDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isConsiderAsActualValue?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isDependOnTask?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isDependUponTaskStartDate?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isDocumentAttached?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isFromTaskPurchases?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isTaskAssociated?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  languageId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  no?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['ItmProject']>, ParentType, ContextType>;
  projectCostId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  projectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  projectedAmount?: Resolver<Maybe<ResolversTypes['ItmMoney']>, ParentType, ContextType>;
  providerName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purchase?: Resolver<Maybe<ResolversTypes['ItmPurchase']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<ItmTaskPurchaseRawArgs, 'field'>>;
  statusDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  statusId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  statusName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  task?: Resolver<Maybe<ResolversTypes['ItmTask']>, ParentType, ContextType>;
  taskDateGap?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  taskDue?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  taskId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  taskStart?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  typeId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  typeName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ItmTaskPurchaseConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmTaskPurchaseConnection'] = ResolversParentTypes['ItmTaskPurchaseConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ItmTaskPurchaseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ItmTaskPurchase']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ItmTaskPurchaseEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmTaskPurchaseEdge'] = ResolversParentTypes['ItmTaskPurchaseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ItmTaskPurchase'], ParentType, ContextType>;
};

export type ItmTaskStatusResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmTaskStatus'] = ResolversParentTypes['ItmTaskStatus']> = {
  automaticProgress?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  color?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  colorCode?: Resolver<Maybe<ResolversTypes['ItmTaskStatusColor']>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  default?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  kanbanId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  languageId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  parentKanbanTaskStatusId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['ItmTaskStatusKind']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ItmTaskStatusKindResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmTaskStatusKind'] = ResolversParentTypes['ItmTaskStatusKind']> = {
  idCode?: Resolver<Maybe<ResolversTypes['ItmTaskStatusType']>, ParentType, ContextType>;
  isArchive?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isBacklog?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ItmTaskTeamResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmTaskTeam'] = ResolversParentTypes['ItmTaskTeam']> = {
  teamMembers?: Resolver<Maybe<Array<Maybe<ResolversTypes['JSON']>>>, ParentType, ContextType>;
};

export type ItmTaskTeamMemberResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmTaskTeamMember'] = ResolversParentTypes['ItmTaskTeamMember']> = {
  departmentName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  firstName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  positionName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['ItmProject']>, ParentType, ContextType>;
  projectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  projectUserId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<ItmTaskTeamMemberRawArgs, 'field'>>;
  serviceAlias?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  srNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  task?: Resolver<Maybe<ResolversTypes['ItmTask']>, ParentType, ContextType>;
  taskId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  taskUserId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userId1?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userRole?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userRoleCode?: Resolver<Maybe<ResolversTypes['ItmTaskUserRole']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ItmTaskTeamMemberConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmTaskTeamMemberConnection'] = ResolversParentTypes['ItmTaskTeamMemberConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ItmTaskTeamMemberEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ItmTaskTeamMember']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ItmTaskTeamMemberEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmTaskTeamMemberEdge'] = ResolversParentTypes['ItmTaskTeamMemberEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ItmTaskTeamMember'], ParentType, ContextType>;
};

export type ItmTaskTypeResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmTaskType'] = ResolversParentTypes['ItmTaskType']> = {
  default?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ItmTopDownBudgetResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmTopDownBudget'] = ResolversParentTypes['ItmTopDownBudget']> = {
  topDownExternalTeamCost?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  topDownExternalTeamCostChangeApplied?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  topDownExternalTeamCostCurrencyId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  topDownExternalTeamCostExchangeRate?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  topDownExternalTeamHours?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  topDownInternalTeamCost?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  topDownInternalTeamCostChangeApplied?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  topDownInternalTeamCostCurrencyId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  topDownInternalTeamCostExchangeRate?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  topDownInternalTeamHours?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  topDownPurchases?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  topDownPurchasesBudgetExchangeRate?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  topDownPurchasesChangeApplied?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  topDownPurchasesCurrencyId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  topDownRevenue?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  topDownRevenueChangeApplied?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  topDownRevenueCurrencyId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  topDownRevenueExchangeRate?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  topDownUndefinedTeamCost?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  topDownUndefinedTeamCostChangeApplied?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  topDownUndefinedTeamCostCurrencyId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  topDownUndefinedTeamCostExchangeRate?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  topDownUndefinedTeamHours?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ItmUserCapacityResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmUserCapacity'] = ResolversParentTypes['ItmUserCapacity']> = {
  capacity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  intervalIdentity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  isUserOnHoliday?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type ItmUserRefResolvers<ContextType = any, ParentType extends ResolversParentTypes['ItmUserRef'] = ResolversParentTypes['ItmUserRef']> = {
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  emailAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export interface JsonObjectScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSONObject'], any> {
  name: 'JSONObject';
}

export type LinkCandidateResolvers<ContextType = any, ParentType extends ResolversParentTypes['LinkCandidate'] = ResolversParentTypes['LinkCandidate']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  vendorId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type LinkInfoResolvers<ContextType = any, ParentType extends ResolversParentTypes['LinkInfo'] = ResolversParentTypes['LinkInfo']> = {
  candidates?: Resolver<Array<ResolversTypes['LinkCandidate']>, ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['LinkStatus'], ParentType, ContextType>;
};

export type NodeResolvers<ContextType = any, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'CirrusAccount' | 'CirrusContact' | 'CirrusOpportunity' | 'CirrusOrder' | 'CirrusProject' | 'CirrusQuote' | 'CirrusUser' | 'CurrentRmsInvoice' | 'CurrentRmsInvoiceItem' | 'CurrentRmsMember' | 'CurrentRmsOpportunity' | 'CurrentRmsOpportunityCost' | 'CurrentRmsOpportunityItem' | 'CurrentRmsProject' | 'ItmBaseline' | 'ItmEffortByCategory' | 'ItmEffortByMember' | 'ItmProfessionalCategory' | 'ItmProject' | 'ItmProjectBudget' | 'ItmProjectProfessionalCategory' | 'ItmProjectProgressReport' | 'ItmProjectTeam' | 'ItmPurchase' | 'ItmPurchaseBudget' | 'ItmRevenue' | 'ItmRevenuePeriodTask' | 'ItmServicePurchase' | 'ItmServicePurchaseBudget' | 'ItmServiceRevenue' | 'ItmServiceRevenueStatus' | 'ItmSprint' | 'ItmSprintTask' | 'ItmSwimlane' | 'ItmTask' | 'ItmTaskDependency' | 'ItmTaskProgressReport' | 'ItmTaskPurchase' | 'ItmTaskTeamMember' | 'ProjectorClient' | 'ProjectorContractLineItem' | 'ProjectorContractLineItemMilestone' | 'ProjectorEngagement' | 'ProjectorProject' | 'ZivioMilestone', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = any, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProjectorAddressResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProjectorAddress'] = ResolversParentTypes['ProjectorAddress']> = {
  addressLine1?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  addressLine2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  attention?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  companyName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stateOrProvince?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  zipOrPostalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProjectorClientResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProjectorClient'] = ResolversParentTypes['ProjectorClient']> = {
  address?: Resolver<Maybe<ResolversTypes['ProjectorAddress']>, ParentType, ContextType>;
  clientId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  clientName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  clientNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  clientUid?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inactiveFlag?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  parentClient?: Resolver<Maybe<ResolversTypes['ProjectorClient']>, ParentType, ContextType>;
  parentClientIdentity?: Resolver<Maybe<ResolversTypes['ProjectorClientRef']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<ProjectorClientRawArgs, 'field'>>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProjectorClientRefResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProjectorClientRef'] = ResolversParentTypes['ProjectorClientRef']> = {
  clientId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  clientNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  clientUid?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ProjectorClientSummaryResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProjectorClientSummary'] = ResolversParentTypes['ProjectorClientSummary']> = {
  clientId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  clientName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  clientNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  clientUid?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  inactiveFlag?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  parentClientIdentity?: Resolver<Maybe<ResolversTypes['ProjectorClientRef']>, ParentType, ContextType>;
};

export type ProjectorContractLineItemResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProjectorContractLineItem'] = ResolversParentTypes['ProjectorContractLineItem']> = {
  contractLineItemDetail?: Resolver<Maybe<ResolversTypes['ProjectorContractLineItemDetail']>, ParentType, ContextType>;
  engagement?: Resolver<Maybe<ResolversTypes['ProjectorEngagement']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastFroTimeCardDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastRevenueRecognitionCutoffDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  milestones?: Resolver<Maybe<Array<ResolversTypes['ProjectorContractLineItemMilestone']>>, ParentType, ContextType>;
  overageProject?: Resolver<Maybe<ResolversTypes['ProjectorProject']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<ProjectorContractLineItemRawArgs, 'field'>>;
  revenueCutoffDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProjectorContractLineItemConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProjectorContractLineItemConnection'] = ResolversParentTypes['ProjectorContractLineItemConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProjectorContractLineItemEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ProjectorContractLineItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProjectorContractLineItemDetailResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProjectorContractLineItemDetail'] = ResolversParentTypes['ProjectorContractLineItemDetail']> = {
  contractLineItemCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contractLineItemId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  contractLineItemName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contractLineItemUid?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  contractTypeIdentity?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  costContractTerms?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deferredRevenueOpeningBalanceEngCurrency?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  deferredRevenueOpeningBalanceEngGlCurrency?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  engagementIdentity?: Resolver<Maybe<ResolversTypes['ProjectorEngagementRef']>, ParentType, ContextType>;
  holdbackAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  holdbackPercent?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  holdbackType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  inheritPurchaseOrderNumberFlag?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  maxCostContractAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  maxTimeContractAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  minCostContractAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  minTimeContractAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  modelContractedHoursAndOveragesFlag?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  overageProjectIdentity?: Resolver<Maybe<ResolversTypes['ProjectorProjectRef']>, ParentType, ContextType>;
  purchaseOrderNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revenueEarnedByDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  revenueRecognitionMethod?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revenueSchedule?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  timeContractTerms?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  timestamp?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProjectorContractLineItemEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProjectorContractLineItemEdge'] = ResolversParentTypes['ProjectorContractLineItemEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProjectorContractLineItem'], ParentType, ContextType>;
};

export type ProjectorContractLineItemMilestoneResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProjectorContractLineItemMilestone'] = ResolversParentTypes['ProjectorContractLineItemMilestone']> = {
  cirrusAccount?: Resolver<Maybe<ResolversTypes['CirrusAccount']>, ParentType, ContextType>;
  cirrusAccountLink?: Resolver<Maybe<ResolversTypes['LinkInfo']>, ParentType, ContextType>;
  contractLineItem?: Resolver<Maybe<ResolversTypes['ProjectorContractLineItem']>, ParentType, ContextType>;
  createdByUserIdentity?: Resolver<Maybe<ResolversTypes['ProjectorUserRef']>, ParentType, ContextType>;
  createdTimestamp?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  currentRmsInvoices?: Resolver<Maybe<ResolversTypes['CurrentRmsInvoiceConnection']>, ParentType, ContextType, Partial<ProjectorContractLineItemMilestoneCurrentRmsInvoicesArgs>>;
  currentRmsInvoicesLink?: Resolver<Maybe<ResolversTypes['LinkInfo']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoiceIdentity?: Resolver<Maybe<ResolversTypes['ProjectorInvoiceRef']>, ParentType, ContextType>;
  itmProject?: Resolver<Maybe<ResolversTypes['ItmProject']>, ParentType, ContextType>;
  itmProjectLink?: Resolver<Maybe<ResolversTypes['LinkInfo']>, ParentType, ContextType>;
  lastUpdatedByUserIdentity?: Resolver<Maybe<ResolversTypes['ProjectorUserRef']>, ParentType, ContextType>;
  lastUpdatedTimestamp?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  milestoneDetail?: Resolver<Maybe<ResolversTypes['ProjectorContractLineItemMilestoneDetail']>, ParentType, ContextType>;
  milestoneStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  milestoneStatusCode?: Resolver<Maybe<ResolversTypes['ProjectorMilestoneStatus']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['ProjectorProject']>, ParentType, ContextType>;
  purchaseOrderNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<ProjectorContractLineItemMilestoneRawArgs, 'field'>>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  zivioMilestones?: Resolver<Maybe<ResolversTypes['ZivioMilestoneConnection']>, ParentType, ContextType, Partial<ProjectorContractLineItemMilestoneZivioMilestonesArgs>>;
  zivioMilestonesLink?: Resolver<Maybe<ResolversTypes['LinkInfo']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProjectorContractLineItemMilestoneConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProjectorContractLineItemMilestoneConnection'] = ResolversParentTypes['ProjectorContractLineItemMilestoneConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProjectorContractLineItemMilestoneEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ProjectorContractLineItemMilestone']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProjectorContractLineItemMilestoneDetailResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProjectorContractLineItemMilestoneDetail'] = ResolversParentTypes['ProjectorContractLineItemMilestoneDetail']> = {
  achievedDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  contractLineItemIdentity?: Resolver<Maybe<ResolversTypes['ProjectorContractLineItemRef']>, ParentType, ContextType>;
  contractLineItemMilestoneId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  contractLineItemMilestoneName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contractLineItemMilestoneUid?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  foregoneFlag?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  milestoneAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  plannedDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  projectIdentity?: Resolver<Maybe<ResolversTypes['ProjectorProjectRef']>, ParentType, ContextType>;
  projectTaskIdentity?: Resolver<Maybe<ResolversTypes['ProjectorProjectTaskRef']>, ParentType, ContextType>;
};

export type ProjectorContractLineItemMilestoneEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProjectorContractLineItemMilestoneEdge'] = ResolversParentTypes['ProjectorContractLineItemMilestoneEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProjectorContractLineItemMilestone'], ParentType, ContextType>;
};

export type ProjectorContractLineItemRefResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProjectorContractLineItemRef'] = ResolversParentTypes['ProjectorContractLineItemRef']> = {
  contractLineItemCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contractLineItemId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  contractLineItemUid?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ProjectorCurrencyRefResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProjectorCurrencyRef'] = ResolversParentTypes['ProjectorCurrencyRef']> = {
  currencyCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  currencyId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  currencyUid?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ProjectorEngagementResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProjectorEngagement'] = ResolversParentTypes['ProjectorEngagement']> = {
  billableFlag?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  cirrusAccount?: Resolver<Maybe<ResolversTypes['CirrusAccount']>, ParentType, ContextType>;
  cirrusAccountLink?: Resolver<Maybe<ResolversTypes['LinkInfo']>, ParentType, ContextType>;
  client?: Resolver<Maybe<ResolversTypes['ProjectorClientSummary']>, ParentType, ContextType>;
  clientIdentity?: Resolver<Maybe<ResolversTypes['ProjectorClientRef']>, ParentType, ContextType>;
  clientRecord?: Resolver<Maybe<ResolversTypes['ProjectorClient']>, ParentType, ContextType>;
  contractLineItems?: Resolver<Maybe<Array<ResolversTypes['ProjectorContractLineItem']>>, ParentType, ContextType>;
  effectiveCurrencySymbol?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  effectiveDecimalDigits?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  engagementCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  engagementDetail?: Resolver<Maybe<ResolversTypes['ProjectorEngagementDetail']>, ParentType, ContextType>;
  engagementId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  engagementName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  engagementUid?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  manager?: Resolver<Maybe<ResolversTypes['ProjectorUserSummary']>, ParentType, ContextType>;
  milestones?: Resolver<Maybe<ResolversTypes['ProjectorContractLineItemMilestoneConnection']>, ParentType, ContextType, Partial<ProjectorEngagementMilestonesArgs>>;
  projectIdentities?: Resolver<Maybe<Array<ResolversTypes['ProjectorProjectRef']>>, ParentType, ContextType>;
  projects?: Resolver<Maybe<Array<ResolversTypes['ProjectorProject']>>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<ProjectorEngagementRawArgs, 'field'>>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProjectorEngagementConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProjectorEngagementConnection'] = ResolversParentTypes['ProjectorEngagementConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProjectorEngagementEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ProjectorEngagement']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProjectorEngagementDetailResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProjectorEngagementDetail'] = ResolversParentTypes['ProjectorEngagementDetail']> = {
  clientIdentity?: Resolver<Maybe<ResolversTypes['ProjectorClientRef']>, ParentType, ContextType>;
  currencyIdentity?: Resolver<Maybe<ResolversTypes['ProjectorCurrencyRef']>, ParentType, ContextType>;
  engagementCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  engagementId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  engagementName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  engagementUid?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  purchaseOrderNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProjectorEngagementEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProjectorEngagementEdge'] = ResolversParentTypes['ProjectorEngagementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProjectorEngagement'], ParentType, ContextType>;
};

export type ProjectorEngagementRefResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProjectorEngagementRef'] = ResolversParentTypes['ProjectorEngagementRef']> = {
  engagementCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  engagementId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  engagementUid?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ProjectorInvoiceRefResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProjectorInvoiceRef'] = ResolversParentTypes['ProjectorInvoiceRef']> = {
  invoiceNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  invoiceUid?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ProjectorProjectResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProjectorProject'] = ResolversParentTypes['ProjectorProject']> = {
  billableFlag?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  client?: Resolver<Maybe<ResolversTypes['ProjectorClientRef']>, ParentType, ContextType>;
  closeDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  engagement?: Resolver<Maybe<ResolversTypes['ProjectorEngagement']>, ParentType, ContextType>;
  engagementIdentity?: Resolver<Maybe<ResolversTypes['ProjectorEngagementRef']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  itmProject?: Resolver<Maybe<ResolversTypes['ItmProject']>, ParentType, ContextType>;
  itmProjectLink?: Resolver<Maybe<ResolversTypes['LinkInfo']>, ParentType, ContextType>;
  manager?: Resolver<Maybe<ResolversTypes['ProjectorUserSummary']>, ParentType, ContextType>;
  managerIdentity?: Resolver<Maybe<ResolversTypes['ProjectorUserRef']>, ParentType, ContextType>;
  milestones?: Resolver<Maybe<ResolversTypes['ProjectorContractLineItemMilestoneConnection']>, ParentType, ContextType, Partial<ProjectorProjectMilestonesArgs>>;
  openDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  projectCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  projectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  projectName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  projectUid?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<ProjectorProjectRawArgs, 'field'>>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProjectorProjectConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProjectorProjectConnection'] = ResolversParentTypes['ProjectorProjectConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProjectorProjectEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ProjectorProject']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProjectorProjectEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProjectorProjectEdge'] = ResolversParentTypes['ProjectorProjectEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProjectorProject'], ParentType, ContextType>;
};

export type ProjectorProjectRefResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProjectorProjectRef'] = ResolversParentTypes['ProjectorProjectRef']> = {
  projectCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  projectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  projectUid?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ProjectorProjectTaskRefResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProjectorProjectTaskRef'] = ResolversParentTypes['ProjectorProjectTaskRef']> = {
  externalSystemIdentifier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  projectTaskId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  projectTaskUid?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ProjectorUserRefResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProjectorUserRef'] = ResolversParentTypes['ProjectorUserRef']> = {
  userDisplayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userReferenceSystemId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userUid?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ProjectorUserSummaryResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProjectorUserSummary'] = ResolversParentTypes['ProjectorUserSummary']> = {
  emailAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userDisplayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userReferenceSystemId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userUid?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  cirrusAccount?: Resolver<Maybe<ResolversTypes['CirrusAccount']>, ParentType, ContextType, RequireFields<QueryCirrusAccountArgs, 'id'>>;
  cirrusAccounts?: Resolver<Maybe<ResolversTypes['CirrusAccountConnection']>, ParentType, ContextType, Partial<QueryCirrusAccountsArgs>>;
  cirrusContact?: Resolver<Maybe<ResolversTypes['CirrusContact']>, ParentType, ContextType, RequireFields<QueryCirrusContactArgs, 'id'>>;
  cirrusContacts?: Resolver<Maybe<ResolversTypes['CirrusContactConnection']>, ParentType, ContextType, Partial<QueryCirrusContactsArgs>>;
  cirrusOpportunities?: Resolver<Maybe<ResolversTypes['CirrusOpportunityConnection']>, ParentType, ContextType, Partial<QueryCirrusOpportunitiesArgs>>;
  cirrusOpportunity?: Resolver<Maybe<ResolversTypes['CirrusOpportunity']>, ParentType, ContextType, RequireFields<QueryCirrusOpportunityArgs, 'id'>>;
  cirrusOrder?: Resolver<Maybe<ResolversTypes['CirrusOrder']>, ParentType, ContextType, RequireFields<QueryCirrusOrderArgs, 'id'>>;
  cirrusOrders?: Resolver<Maybe<ResolversTypes['CirrusOrderConnection']>, ParentType, ContextType, Partial<QueryCirrusOrdersArgs>>;
  cirrusProject?: Resolver<Maybe<ResolversTypes['CirrusProject']>, ParentType, ContextType, RequireFields<QueryCirrusProjectArgs, 'id'>>;
  cirrusProjects?: Resolver<Maybe<ResolversTypes['CirrusProjectConnection']>, ParentType, ContextType, Partial<QueryCirrusProjectsArgs>>;
  cirrusQuote?: Resolver<Maybe<ResolversTypes['CirrusQuote']>, ParentType, ContextType, RequireFields<QueryCirrusQuoteArgs, 'id'>>;
  cirrusQuotes?: Resolver<Maybe<ResolversTypes['CirrusQuoteConnection']>, ParentType, ContextType, Partial<QueryCirrusQuotesArgs>>;
  cirrusUser?: Resolver<Maybe<ResolversTypes['CirrusUser']>, ParentType, ContextType, RequireFields<QueryCirrusUserArgs, 'id'>>;
  cirrusUsers?: Resolver<Maybe<ResolversTypes['CirrusUserConnection']>, ParentType, ContextType, Partial<QueryCirrusUsersArgs>>;
  currentRmsInvoice?: Resolver<Maybe<ResolversTypes['CurrentRmsInvoice']>, ParentType, ContextType, RequireFields<QueryCurrentRmsInvoiceArgs, 'id'>>;
  currentRmsInvoiceItem?: Resolver<Maybe<ResolversTypes['CurrentRmsInvoiceItem']>, ParentType, ContextType, RequireFields<QueryCurrentRmsInvoiceItemArgs, 'id'>>;
  currentRmsInvoiceItems?: Resolver<Maybe<ResolversTypes['CurrentRmsInvoiceItemConnection']>, ParentType, ContextType, RequireFields<QueryCurrentRmsInvoiceItemsArgs, 'invoiceId'>>;
  currentRmsInvoices?: Resolver<Maybe<ResolversTypes['CurrentRmsInvoiceConnection']>, ParentType, ContextType, RequireFields<QueryCurrentRmsInvoicesArgs, 'filtermode'>>;
  currentRmsMember?: Resolver<Maybe<ResolversTypes['CurrentRmsMember']>, ParentType, ContextType, RequireFields<QueryCurrentRmsMemberArgs, 'id'>>;
  currentRmsMemberTagCloud?: Resolver<Maybe<Array<ResolversTypes['CurrentRmsTagCount']>>, ParentType, ContextType>;
  currentRmsMembers?: Resolver<Maybe<ResolversTypes['CurrentRmsMemberConnection']>, ParentType, ContextType, RequireFields<QueryCurrentRmsMembersArgs, 'filtermode'>>;
  currentRmsOpportunities?: Resolver<Maybe<ResolversTypes['CurrentRmsOpportunityConnection']>, ParentType, ContextType, RequireFields<QueryCurrentRmsOpportunitiesArgs, 'filtermode'>>;
  currentRmsOpportunity?: Resolver<Maybe<ResolversTypes['CurrentRmsOpportunity']>, ParentType, ContextType, RequireFields<QueryCurrentRmsOpportunityArgs, 'id'>>;
  currentRmsOpportunityCost?: Resolver<Maybe<ResolversTypes['CurrentRmsOpportunityCost']>, ParentType, ContextType, RequireFields<QueryCurrentRmsOpportunityCostArgs, 'id'>>;
  currentRmsOpportunityCosts?: Resolver<Maybe<ResolversTypes['CurrentRmsOpportunityCostConnection']>, ParentType, ContextType, RequireFields<QueryCurrentRmsOpportunityCostsArgs, 'opportunityId'>>;
  currentRmsOpportunityItem?: Resolver<Maybe<ResolversTypes['CurrentRmsOpportunityItem']>, ParentType, ContextType, RequireFields<QueryCurrentRmsOpportunityItemArgs, 'id'>>;
  currentRmsOpportunityItems?: Resolver<Maybe<ResolversTypes['CurrentRmsOpportunityItemConnection']>, ParentType, ContextType, RequireFields<QueryCurrentRmsOpportunityItemsArgs, 'opportunityId'>>;
  currentRmsProductBookings?: Resolver<Maybe<ResolversTypes['CurrentRmsProductBookings']>, ParentType, ContextType, RequireFields<QueryCurrentRmsProductBookingsArgs, 'productId'>>;
  currentRmsProject?: Resolver<Maybe<ResolversTypes['CurrentRmsProject']>, ParentType, ContextType, RequireFields<QueryCurrentRmsProjectArgs, 'id'>>;
  currentRmsProjects?: Resolver<Maybe<ResolversTypes['CurrentRmsProjectConnection']>, ParentType, ContextType, RequireFields<QueryCurrentRmsProjectsArgs, 'filtermode'>>;
  itmBaseline?: Resolver<Maybe<ResolversTypes['ItmBaseline']>, ParentType, ContextType, RequireFields<QueryItmBaselineArgs, 'id'>>;
  itmBaselines?: Resolver<Maybe<ResolversTypes['ItmBaselineConnection']>, ParentType, ContextType, RequireFields<QueryItmBaselinesArgs, 'projectId'>>;
  itmChangeHistory?: Resolver<Maybe<ResolversTypes['ItmChangeHistory']>, ParentType, ContextType, RequireFields<QueryItmChangeHistoryArgs, 'projectId'>>;
  itmEffortByCategory?: Resolver<Maybe<ResolversTypes['ItmEffortByCategory']>, ParentType, ContextType, RequireFields<QueryItmEffortByCategoryArgs, 'id'>>;
  itmEffortByMember?: Resolver<Maybe<ResolversTypes['ItmEffortByMember']>, ParentType, ContextType, RequireFields<QueryItmEffortByMemberArgs, 'id'>>;
  itmEffortsByCategory?: Resolver<Maybe<ResolversTypes['ItmEffortByCategoryConnection']>, ParentType, ContextType, RequireFields<QueryItmEffortsByCategoryArgs, 'projectId' | 'taskId'>>;
  itmEffortsByMember?: Resolver<Maybe<ResolversTypes['ItmEffortByMemberConnection']>, ParentType, ContextType, RequireFields<QueryItmEffortsByMemberArgs, 'projectId' | 'taskId'>>;
  itmGantt?: Resolver<Maybe<ResolversTypes['ItmGantt']>, ParentType, ContextType, RequireFields<QueryItmGanttArgs, 'projectId'>>;
  itmProfessionalCategories?: Resolver<Maybe<ResolversTypes['ItmProfessionalCategoryConnection']>, ParentType, ContextType, Partial<QueryItmProfessionalCategoriesArgs>>;
  itmProfessionalCategory?: Resolver<Maybe<ResolversTypes['ItmProfessionalCategory']>, ParentType, ContextType, RequireFields<QueryItmProfessionalCategoryArgs, 'id'>>;
  itmProject?: Resolver<Maybe<ResolversTypes['ItmProject']>, ParentType, ContextType, RequireFields<QueryItmProjectArgs, 'id'>>;
  itmProjectBudget?: Resolver<Maybe<ResolversTypes['ItmProjectBudget']>, ParentType, ContextType, RequireFields<QueryItmProjectBudgetArgs, 'id'>>;
  itmProjectProfessionalCategories?: Resolver<Maybe<ResolversTypes['ItmProjectProfessionalCategoryConnection']>, ParentType, ContextType, RequireFields<QueryItmProjectProfessionalCategoriesArgs, 'projectId'>>;
  itmProjectProfessionalCategory?: Resolver<Maybe<ResolversTypes['ItmProjectProfessionalCategory']>, ParentType, ContextType, RequireFields<QueryItmProjectProfessionalCategoryArgs, 'id'>>;
  itmProjectProgressReport?: Resolver<Maybe<ResolversTypes['ItmProjectProgressReport']>, ParentType, ContextType, RequireFields<QueryItmProjectProgressReportArgs, 'id'>>;
  itmProjectProgressReports?: Resolver<Maybe<ResolversTypes['ItmProjectProgressReportConnection']>, ParentType, ContextType, RequireFields<QueryItmProjectProgressReportsArgs, 'projectId'>>;
  itmProjectTeam?: Resolver<Maybe<ResolversTypes['ItmProjectTeam']>, ParentType, ContextType, RequireFields<QueryItmProjectTeamArgs, 'id'>>;
  itmProjects?: Resolver<Maybe<ResolversTypes['ItmProjectConnection']>, ParentType, ContextType, Partial<QueryItmProjectsArgs>>;
  itmPurchase?: Resolver<Maybe<ResolversTypes['ItmPurchase']>, ParentType, ContextType, RequireFields<QueryItmPurchaseArgs, 'id'>>;
  itmPurchaseBudget?: Resolver<Maybe<ResolversTypes['ItmPurchaseBudget']>, ParentType, ContextType, RequireFields<QueryItmPurchaseBudgetArgs, 'id'>>;
  itmPurchaseBudgets?: Resolver<Maybe<ResolversTypes['ItmPurchaseBudgetConnection']>, ParentType, ContextType, RequireFields<QueryItmPurchaseBudgetsArgs, 'projectId'>>;
  itmPurchases?: Resolver<Maybe<ResolversTypes['ItmPurchaseConnection']>, ParentType, ContextType, Partial<QueryItmPurchasesArgs>>;
  itmResourceCapacity?: Resolver<Maybe<ResolversTypes['ItmResourceCapacity']>, ParentType, ContextType, RequireFields<QueryItmResourceCapacityArgs, 'interval' | 'numberOfIntervals' | 'startDate'>>;
  itmRevenue?: Resolver<Maybe<ResolversTypes['ItmRevenue']>, ParentType, ContextType, RequireFields<QueryItmRevenueArgs, 'id'>>;
  itmRevenuePeriodTask?: Resolver<Maybe<ResolversTypes['ItmRevenuePeriodTask']>, ParentType, ContextType, RequireFields<QueryItmRevenuePeriodTaskArgs, 'id'>>;
  itmRevenuePeriodTasks?: Resolver<Maybe<ResolversTypes['ItmRevenuePeriodTaskConnection']>, ParentType, ContextType, RequireFields<QueryItmRevenuePeriodTasksArgs, 'monthPeriod' | 'projectId' | 'revenueId'>>;
  itmRevenues?: Resolver<Maybe<ResolversTypes['ItmRevenueConnection']>, ParentType, ContextType, Partial<QueryItmRevenuesArgs>>;
  itmServicePurchase?: Resolver<Maybe<ResolversTypes['ItmServicePurchase']>, ParentType, ContextType, RequireFields<QueryItmServicePurchaseArgs, 'id'>>;
  itmServicePurchaseBudget?: Resolver<Maybe<ResolversTypes['ItmServicePurchaseBudget']>, ParentType, ContextType, RequireFields<QueryItmServicePurchaseBudgetArgs, 'id'>>;
  itmServicePurchaseBudgets?: Resolver<Maybe<ResolversTypes['ItmServicePurchaseBudgetConnection']>, ParentType, ContextType, RequireFields<QueryItmServicePurchaseBudgetsArgs, 'serviceId'>>;
  itmServicePurchases?: Resolver<Maybe<ResolversTypes['ItmServicePurchaseConnection']>, ParentType, ContextType, RequireFields<QueryItmServicePurchasesArgs, 'serviceId'>>;
  itmServiceRevenue?: Resolver<Maybe<ResolversTypes['ItmServiceRevenue']>, ParentType, ContextType, RequireFields<QueryItmServiceRevenueArgs, 'id'>>;
  itmServiceRevenueStatus?: Resolver<Maybe<ResolversTypes['ItmServiceRevenueStatus']>, ParentType, ContextType, RequireFields<QueryItmServiceRevenueStatusArgs, 'id'>>;
  itmServiceRevenueStatuses?: Resolver<Maybe<ResolversTypes['ItmServiceRevenueStatusConnection']>, ParentType, ContextType, RequireFields<QueryItmServiceRevenueStatusesArgs, 'serviceId'>>;
  itmServiceRevenues?: Resolver<Maybe<ResolversTypes['ItmServiceRevenueConnection']>, ParentType, ContextType, RequireFields<QueryItmServiceRevenuesArgs, 'serviceId'>>;
  itmSprint?: Resolver<Maybe<ResolversTypes['ItmSprint']>, ParentType, ContextType, RequireFields<QueryItmSprintArgs, 'id'>>;
  itmSprintTask?: Resolver<Maybe<ResolversTypes['ItmSprintTask']>, ParentType, ContextType, RequireFields<QueryItmSprintTaskArgs, 'id'>>;
  itmSprintTasks?: Resolver<Maybe<ResolversTypes['ItmSprintTaskConnection']>, ParentType, ContextType, RequireFields<QueryItmSprintTasksArgs, 'projectId' | 'sprintId'>>;
  itmSprints?: Resolver<Maybe<ResolversTypes['ItmSprintConnection']>, ParentType, ContextType, RequireFields<QueryItmSprintsArgs, 'projectId'>>;
  itmSwimlane?: Resolver<Maybe<ResolversTypes['ItmSwimlane']>, ParentType, ContextType, RequireFields<QueryItmSwimlaneArgs, 'id'>>;
  itmSwimlanes?: Resolver<Maybe<ResolversTypes['ItmSwimlaneConnection']>, ParentType, ContextType, RequireFields<QueryItmSwimlanesArgs, 'projectId'>>;
  itmTask?: Resolver<Maybe<ResolversTypes['ItmTask']>, ParentType, ContextType, RequireFields<QueryItmTaskArgs, 'id'>>;
  itmTaskDependencies?: Resolver<Maybe<ResolversTypes['ItmTaskDependencyConnection']>, ParentType, ContextType, RequireFields<QueryItmTaskDependenciesArgs, 'projectId'>>;
  itmTaskDependency?: Resolver<Maybe<ResolversTypes['ItmTaskDependency']>, ParentType, ContextType, RequireFields<QueryItmTaskDependencyArgs, 'id'>>;
  itmTaskProgressReport?: Resolver<Maybe<ResolversTypes['ItmTaskProgressReport']>, ParentType, ContextType, RequireFields<QueryItmTaskProgressReportArgs, 'id'>>;
  itmTaskProgressReports?: Resolver<Maybe<ResolversTypes['ItmTaskProgressReportConnection']>, ParentType, ContextType, RequireFields<QueryItmTaskProgressReportsArgs, 'projectId' | 'taskId'>>;
  itmTaskPurchase?: Resolver<Maybe<ResolversTypes['ItmTaskPurchase']>, ParentType, ContextType, RequireFields<QueryItmTaskPurchaseArgs, 'id'>>;
  itmTaskPurchases?: Resolver<Maybe<ResolversTypes['ItmTaskPurchaseConnection']>, ParentType, ContextType, RequireFields<QueryItmTaskPurchasesArgs, 'projectId' | 'taskId'>>;
  itmTaskTeamMember?: Resolver<Maybe<ResolversTypes['ItmTaskTeamMember']>, ParentType, ContextType, RequireFields<QueryItmTaskTeamMemberArgs, 'id'>>;
  itmTaskTeamMembers?: Resolver<Maybe<ResolversTypes['ItmTaskTeamMemberConnection']>, ParentType, ContextType, RequireFields<QueryItmTaskTeamMembersArgs, 'projectId' | 'taskId'>>;
  itmTasks?: Resolver<Maybe<ResolversTypes['ItmTaskConnection']>, ParentType, ContextType, Partial<QueryItmTasksArgs>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<Array<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  projectorClient?: Resolver<Maybe<ResolversTypes['ProjectorClient']>, ParentType, ContextType, RequireFields<QueryProjectorClientArgs, 'id'>>;
  projectorContractLineItem?: Resolver<Maybe<ResolversTypes['ProjectorContractLineItem']>, ParentType, ContextType, RequireFields<QueryProjectorContractLineItemArgs, 'id'>>;
  projectorContractLineItemMilestone?: Resolver<Maybe<ResolversTypes['ProjectorContractLineItemMilestone']>, ParentType, ContextType, RequireFields<QueryProjectorContractLineItemMilestoneArgs, 'id'>>;
  projectorContractLineItemMilestones?: Resolver<Maybe<ResolversTypes['ProjectorContractLineItemMilestoneConnection']>, ParentType, ContextType, Partial<QueryProjectorContractLineItemMilestonesArgs>>;
  projectorContractLineItems?: Resolver<Maybe<ResolversTypes['ProjectorContractLineItemConnection']>, ParentType, ContextType, Partial<QueryProjectorContractLineItemsArgs>>;
  projectorEngagement?: Resolver<Maybe<ResolversTypes['ProjectorEngagement']>, ParentType, ContextType, RequireFields<QueryProjectorEngagementArgs, 'id'>>;
  projectorEngagements?: Resolver<Maybe<ResolversTypes['ProjectorEngagementConnection']>, ParentType, ContextType, RequireFields<QueryProjectorEngagementsArgs, 'includeClosed'>>;
  projectorProject?: Resolver<Maybe<ResolversTypes['ProjectorProject']>, ParentType, ContextType, RequireFields<QueryProjectorProjectArgs, 'id'>>;
  projectorProjects?: Resolver<Maybe<ResolversTypes['ProjectorProjectConnection']>, ParentType, ContextType, RequireFields<QueryProjectorProjectsArgs, 'includeClosed'>>;
  vendors?: Resolver<Array<ResolversTypes['Vendor']>, ParentType, ContextType>;
  zivioMilestone?: Resolver<Maybe<ResolversTypes['ZivioMilestone']>, ParentType, ContextType, RequireFields<QueryZivioMilestoneArgs, 'id'>>;
  zivioMilestones?: Resolver<Maybe<ResolversTypes['ZivioMilestoneConnection']>, ParentType, ContextType, Partial<QueryZivioMilestonesArgs>>;
};

export type VendorResolvers<ContextType = any, ParentType extends ResolversParentTypes['Vendor'] = ResolversParentTypes['Vendor']> = {
  capabilities?: Resolver<Array<ResolversTypes['VendorCapability']>, ParentType, ContextType>;
  configured?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  drift?: Resolver<Array<ResolversTypes['VendorDrift']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lastAskedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastFailure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quota?: Resolver<Array<ResolversTypes['VendorQuotaWindow']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['VendorStatus'], ParentType, ContextType>;
};

export type VendorCapabilityResolvers<ContextType = any, ParentType extends ResolversParentTypes['VendorCapability'] = ResolversParentTypes['VendorCapability']> = {
  batchCapacity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  documentedPageSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  filters?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  get?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  ignoredFilters?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  list?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  maxAgeMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pageSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rowsKnown?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sorts?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  tellsTotal?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type VendorDriftResolvers<ContextType = any, ParentType extends ResolversParentTypes['VendorDrift'] = ResolversParentTypes['VendorDrift']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  detail?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  firstSeen?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['VendorDriftKind'], ParentType, ContextType>;
  lastSeen?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type VendorQuotaWindowResolvers<ContextType = any, ParentType extends ResolversParentTypes['VendorQuotaWindow'] = ResolversParentTypes['VendorQuotaWindow']> = {
  left?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ms?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resetAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ZivioMilestoneResolvers<ContextType = any, ParentType extends ResolversParentTypes['ZivioMilestone'] = ResolversParentTypes['ZivioMilestone']> = {
  approvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  approvedBy?: Resolver<Maybe<ResolversTypes['ZivioUser']>, ParentType, ContextType>;
  ccy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  children?: Resolver<Maybe<Array<ResolversTypes['ZivioMilestone']>>, ParentType, ContextType>;
  cirrusAccount?: Resolver<Maybe<ResolversTypes['CirrusAccount']>, ParentType, ContextType>;
  cirrusAccountLink?: Resolver<Maybe<ResolversTypes['LinkInfo']>, ParentType, ContextType>;
  clientSuggested?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  comments?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  currentRmsInvoices?: Resolver<Maybe<ResolversTypes['CurrentRmsInvoiceConnection']>, ParentType, ContextType, Partial<ZivioMilestoneCurrentRmsInvoicesArgs>>;
  currentRmsInvoicesLink?: Resolver<Maybe<ResolversTypes['LinkInfo']>, ParentType, ContextType>;
  customField?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<ZivioMilestoneCustomFieldArgs, 'name'>>;
  customFields?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  details?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  itmProject?: Resolver<Maybe<ResolversTypes['ItmProject']>, ParentType, ContextType>;
  itmProjectLink?: Resolver<Maybe<ResolversTypes['LinkInfo']>, ParentType, ContextType>;
  jobId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  jobSummary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parents?: Resolver<Maybe<Array<ResolversTypes['ZivioMilestone']>>, ParentType, ContextType>;
  projectorMilestones?: Resolver<Maybe<ResolversTypes['ProjectorContractLineItemMilestoneConnection']>, ParentType, ContextType, Partial<ZivioMilestoneProjectorMilestonesArgs>>;
  projectorMilestonesLink?: Resolver<Maybe<ResolversTypes['LinkInfo']>, ParentType, ContextType>;
  rate?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<ZivioMilestoneRawArgs, 'field'>>;
  status?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statusCode?: Resolver<Maybe<ResolversTypes['ZivioMilestoneStatus']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ZivioMilestoneConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['ZivioMilestoneConnection'] = ResolversParentTypes['ZivioMilestoneConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ZivioMilestoneEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ZivioMilestone']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ZivioMilestoneEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['ZivioMilestoneEdge'] = ResolversParentTypes['ZivioMilestoneEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ZivioMilestone'], ParentType, ContextType>;
};

export type ZivioUserResolvers<ContextType = any, ParentType extends ResolversParentTypes['ZivioUser'] = ResolversParentTypes['ZivioUser']> = {
  businessUnit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  customField?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<ZivioUserCustomFieldArgs, 'name'>>;
  customFields?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  division?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  firstName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasOversight?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  lastName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  orgId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  orgName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  vettingStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = any> = {
  CirrusAccount?: CirrusAccountResolvers<ContextType>;
  CirrusAccountConnection?: CirrusAccountConnectionResolvers<ContextType>;
  CirrusAccountEdge?: CirrusAccountEdgeResolvers<ContextType>;
  CirrusAccountGroup?: CirrusAccountGroupResolvers<ContextType>;
  CirrusAccountType?: CirrusAccountTypeResolvers<ContextType>;
  CirrusAddress?: CirrusAddressResolvers<ContextType>;
  CirrusAddresses?: CirrusAddressesResolvers<ContextType>;
  CirrusArticle?: CirrusArticleResolvers<ContextType>;
  CirrusArticlePrice?: CirrusArticlePriceResolvers<ContextType>;
  CirrusArticleUnit?: CirrusArticleUnitResolvers<ContextType>;
  CirrusContact?: CirrusContactResolvers<ContextType>;
  CirrusContactConnection?: CirrusContactConnectionResolvers<ContextType>;
  CirrusContactEdge?: CirrusContactEdgeResolvers<ContextType>;
  CirrusCoordinates?: CirrusCoordinatesResolvers<ContextType>;
  CirrusDeliveryTerm?: CirrusDeliveryTermResolvers<ContextType>;
  CirrusDeliveryType?: CirrusDeliveryTypeResolvers<ContextType>;
  CirrusDepartment?: CirrusDepartmentResolvers<ContextType>;
  CirrusFile?: CirrusFileResolvers<ContextType>;
  CirrusOpportunity?: CirrusOpportunityResolvers<ContextType>;
  CirrusOpportunityBusinessArea?: CirrusOpportunityBusinessAreaResolvers<ContextType>;
  CirrusOpportunityConnection?: CirrusOpportunityConnectionResolvers<ContextType>;
  CirrusOpportunityEdge?: CirrusOpportunityEdgeResolvers<ContextType>;
  CirrusOpportunityEstimate?: CirrusOpportunityEstimateResolvers<ContextType>;
  CirrusOpportunityLostReason?: CirrusOpportunityLostReasonResolvers<ContextType>;
  CirrusOpportunityProgressionState?: CirrusOpportunityProgressionStateResolvers<ContextType>;
  CirrusOpportunitySource?: CirrusOpportunitySourceResolvers<ContextType>;
  CirrusOpportunityState?: CirrusOpportunityStateResolvers<ContextType>;
  CirrusOpportunityStatus?: CirrusOpportunityStatusResolvers<ContextType>;
  CirrusOpportunityType?: CirrusOpportunityTypeResolvers<ContextType>;
  CirrusOpportunityWinReason?: CirrusOpportunityWinReasonResolvers<ContextType>;
  CirrusOrder?: CirrusOrderResolvers<ContextType>;
  CirrusOrderConnection?: CirrusOrderConnectionResolvers<ContextType>;
  CirrusOrderEdge?: CirrusOrderEdgeResolvers<ContextType>;
  CirrusOrderRow?: CirrusOrderRowResolvers<ContextType>;
  CirrusOrderStatus?: CirrusOrderStatusResolvers<ContextType>;
  CirrusOrderType?: CirrusOrderTypeResolvers<ContextType>;
  CirrusPaymentTerm?: CirrusPaymentTermResolvers<ContextType>;
  CirrusPhoto?: CirrusPhotoResolvers<ContextType>;
  CirrusPriceGroup?: CirrusPriceGroupResolvers<ContextType>;
  CirrusPriceList?: CirrusPriceListResolvers<ContextType>;
  CirrusProject?: CirrusProjectResolvers<ContextType>;
  CirrusProjectConnection?: CirrusProjectConnectionResolvers<ContextType>;
  CirrusProjectEdge?: CirrusProjectEdgeResolvers<ContextType>;
  CirrusProjectType?: CirrusProjectTypeResolvers<ContextType>;
  CirrusQuote?: CirrusQuoteResolvers<ContextType>;
  CirrusQuoteConnection?: CirrusQuoteConnectionResolvers<ContextType>;
  CirrusQuoteEdge?: CirrusQuoteEdgeResolvers<ContextType>;
  CirrusQuoteRow?: CirrusQuoteRowResolvers<ContextType>;
  CirrusQuoteStatus?: CirrusQuoteStatusResolvers<ContextType>;
  CirrusRole?: CirrusRoleResolvers<ContextType>;
  CirrusTag?: CirrusTagResolvers<ContextType>;
  CirrusUser?: CirrusUserResolvers<ContextType>;
  CirrusUserConnection?: CirrusUserConnectionResolvers<ContextType>;
  CirrusUserEdge?: CirrusUserEdgeResolvers<ContextType>;
  CirrusUserSetting?: CirrusUserSettingResolvers<ContextType>;
  CurrentRmsAddress?: CurrentRmsAddressResolvers<ContextType>;
  CurrentRmsAssignment?: CurrentRmsAssignmentResolvers<ContextType>;
  CurrentRmsBookingQuantity?: CurrentRmsBookingQuantityResolvers<ContextType>;
  CurrentRmsChargingPeriod?: CurrentRmsChargingPeriodResolvers<ContextType>;
  CurrentRmsEmail?: CurrentRmsEmailResolvers<ContextType>;
  CurrentRmsIcon?: CurrentRmsIconResolvers<ContextType>;
  CurrentRmsInvoice?: CurrentRmsInvoiceResolvers<ContextType>;
  CurrentRmsInvoiceConnection?: CurrentRmsInvoiceConnectionResolvers<ContextType>;
  CurrentRmsInvoiceEdge?: CurrentRmsInvoiceEdgeResolvers<ContextType>;
  CurrentRmsInvoiceItem?: CurrentRmsInvoiceItemResolvers<ContextType>;
  CurrentRmsInvoiceItemConnection?: CurrentRmsInvoiceItemConnectionResolvers<ContextType>;
  CurrentRmsInvoiceItemEdge?: CurrentRmsInvoiceItemEdgeResolvers<ContextType>;
  CurrentRmsInvoiceItemSource?: CurrentRmsInvoiceItemSourceResolvers<ContextType>;
  CurrentRmsInvoiceTax?: CurrentRmsInvoiceTaxResolvers<ContextType>;
  CurrentRmsLink?: CurrentRmsLinkResolvers<ContextType>;
  CurrentRmsMember?: CurrentRmsMemberResolvers<ContextType>;
  CurrentRmsMemberConnection?: CurrentRmsMemberConnectionResolvers<ContextType>;
  CurrentRmsMemberEdge?: CurrentRmsMemberEdgeResolvers<ContextType>;
  CurrentRmsMemberRelationship?: CurrentRmsMemberRelationshipResolvers<ContextType>;
  CurrentRmsMembership?: CurrentRmsMembershipResolvers<ContextType>;
  CurrentRmsOpportunity?: CurrentRmsOpportunityResolvers<ContextType>;
  CurrentRmsOpportunityConnection?: CurrentRmsOpportunityConnectionResolvers<ContextType>;
  CurrentRmsOpportunityCost?: CurrentRmsOpportunityCostResolvers<ContextType>;
  CurrentRmsOpportunityCostConnection?: CurrentRmsOpportunityCostConnectionResolvers<ContextType>;
  CurrentRmsOpportunityCostEdge?: CurrentRmsOpportunityCostEdgeResolvers<ContextType>;
  CurrentRmsOpportunityEdge?: CurrentRmsOpportunityEdgeResolvers<ContextType>;
  CurrentRmsOpportunityItem?: CurrentRmsOpportunityItemResolvers<ContextType>;
  CurrentRmsOpportunityItemAsset?: CurrentRmsOpportunityItemAssetResolvers<ContextType>;
  CurrentRmsOpportunityItemConnection?: CurrentRmsOpportunityItemConnectionResolvers<ContextType>;
  CurrentRmsOpportunityItemEdge?: CurrentRmsOpportunityItemEdgeResolvers<ContextType>;
  CurrentRmsOpportunitySurcharge?: CurrentRmsOpportunitySurchargeResolvers<ContextType>;
  CurrentRmsParticipant?: CurrentRmsParticipantResolvers<ContextType>;
  CurrentRmsPhone?: CurrentRmsPhoneResolvers<ContextType>;
  CurrentRmsProductBooking?: CurrentRmsProductBookingResolvers<ContextType>;
  CurrentRmsProductBookings?: CurrentRmsProductBookingsResolvers<ContextType>;
  CurrentRmsProject?: CurrentRmsProjectResolvers<ContextType>;
  CurrentRmsProjectConnection?: CurrentRmsProjectConnectionResolvers<ContextType>;
  CurrentRmsProjectEdge?: CurrentRmsProjectEdgeResolvers<ContextType>;
  CurrentRmsRateDefinition?: CurrentRmsRateDefinitionResolvers<ContextType>;
  CurrentRmsRateEngine?: CurrentRmsRateEngineResolvers<ContextType>;
  CurrentRmsServiceStockLevel?: CurrentRmsServiceStockLevelResolvers<ContextType>;
  CurrentRmsStockLevel?: CurrentRmsStockLevelResolvers<ContextType>;
  CurrentRmsTagCount?: CurrentRmsTagCountResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  ItmActualValues?: ItmActualValuesResolvers<ContextType>;
  ItmBaseline?: ItmBaselineResolvers<ContextType>;
  ItmBaselineBottomUpDetail?: ItmBaselineBottomUpDetailResolvers<ContextType>;
  ItmBaselineConnection?: ItmBaselineConnectionResolvers<ContextType>;
  ItmBaselineEdge?: ItmBaselineEdgeResolvers<ContextType>;
  ItmBaselineTopDownDetail?: ItmBaselineTopDownDetailResolvers<ContextType>;
  ItmBottomUpBudget?: ItmBottomUpBudgetResolvers<ContextType>;
  ItmBudgetCurrency?: ItmBudgetCurrencyResolvers<ContextType>;
  ItmCapacityCategory?: ItmCapacityCategoryResolvers<ContextType>;
  ItmCapacityEffort?: ItmCapacityEffortResolvers<ContextType>;
  ItmCapacityInterval?: ItmCapacityIntervalResolvers<ContextType>;
  ItmCapacityProject?: ItmCapacityProjectResolvers<ContextType>;
  ItmCapacityTask?: ItmCapacityTaskResolvers<ContextType>;
  ItmCapacityTaskCategory?: ItmCapacityTaskCategoryResolvers<ContextType>;
  ItmCapacityUser?: ItmCapacityUserResolvers<ContextType>;
  ItmCategoryEfforts?: ItmCategoryEffortsResolvers<ContextType>;
  ItmChangeHistory?: ItmChangeHistoryResolvers<ContextType>;
  ItmEffortByCategory?: ItmEffortByCategoryResolvers<ContextType>;
  ItmEffortByCategoryConnection?: ItmEffortByCategoryConnectionResolvers<ContextType>;
  ItmEffortByCategoryEdge?: ItmEffortByCategoryEdgeResolvers<ContextType>;
  ItmEffortByMember?: ItmEffortByMemberResolvers<ContextType>;
  ItmEffortByMemberConnection?: ItmEffortByMemberConnectionResolvers<ContextType>;
  ItmEffortByMemberEdge?: ItmEffortByMemberEdgeResolvers<ContextType>;
  ItmEffortCategory?: ItmEffortCategoryResolvers<ContextType>;
  ItmGantt?: ItmGanttResolvers<ContextType>;
  ItmGanttAssignment?: ItmGanttAssignmentResolvers<ContextType>;
  ItmGanttAssignments?: ItmGanttAssignmentsResolvers<ContextType>;
  ItmGanttCalendar?: ItmGanttCalendarResolvers<ContextType>;
  ItmGanttCalendarInterval?: ItmGanttCalendarIntervalResolvers<ContextType>;
  ItmGanttCalendars?: ItmGanttCalendarsResolvers<ContextType>;
  ItmGanttDependencies?: ItmGanttDependenciesResolvers<ContextType>;
  ItmGanttDependency?: ItmGanttDependencyResolvers<ContextType>;
  ItmGanttProject?: ItmGanttProjectResolvers<ContextType>;
  ItmGanttResource?: ItmGanttResourceResolvers<ContextType>;
  ItmGanttResources?: ItmGanttResourcesResolvers<ContextType>;
  ItmGanttTask?: ItmGanttTaskResolvers<ContextType>;
  ItmGanttTaskBaseline?: ItmGanttTaskBaselineResolvers<ContextType>;
  ItmGanttTasks?: ItmGanttTasksResolvers<ContextType>;
  ItmGanttTimeRanges?: ItmGanttTimeRangesResolvers<ContextType>;
  ItmGlobalStandardCost?: ItmGlobalStandardCostResolvers<ContextType>;
  ItmIdName?: ItmIdNameResolvers<ContextType>;
  ItmIdNameIcon?: ItmIdNameIconResolvers<ContextType>;
  ItmLastPecValues?: ItmLastPecValuesResolvers<ContextType>;
  ItmMemberEfforts?: ItmMemberEffortsResolvers<ContextType>;
  ItmMoney?: ItmMoneyResolvers<ContextType>;
  ItmProfessionalCategory?: ItmProfessionalCategoryResolvers<ContextType>;
  ItmProfessionalCategoryConnection?: ItmProfessionalCategoryConnectionResolvers<ContextType>;
  ItmProfessionalCategoryEdge?: ItmProfessionalCategoryEdgeResolvers<ContextType>;
  ItmProgram?: ItmProgramResolvers<ContextType>;
  ItmProject?: ItmProjectResolvers<ContextType>;
  ItmProjectApprovalStatus?: ItmProjectApprovalStatusResolvers<ContextType>;
  ItmProjectAssessment?: ItmProjectAssessmentResolvers<ContextType>;
  ItmProjectAsset?: ItmProjectAssetResolvers<ContextType>;
  ItmProjectBudget?: ItmProjectBudgetResolvers<ContextType>;
  ItmProjectCategory?: ItmProjectCategoryResolvers<ContextType>;
  ItmProjectCategoryKind?: ItmProjectCategoryKindResolvers<ContextType>;
  ItmProjectConnection?: ItmProjectConnectionResolvers<ContextType>;
  ItmProjectEdge?: ItmProjectEdgeResolvers<ContextType>;
  ItmProjectPeople?: ItmProjectPeopleResolvers<ContextType>;
  ItmProjectPriority?: ItmProjectPriorityResolvers<ContextType>;
  ItmProjectProcessAffected?: ItmProjectProcessAffectedResolvers<ContextType>;
  ItmProjectProfessionalCategory?: ItmProjectProfessionalCategoryResolvers<ContextType>;
  ItmProjectProfessionalCategoryConnection?: ItmProjectProfessionalCategoryConnectionResolvers<ContextType>;
  ItmProjectProfessionalCategoryEdge?: ItmProjectProfessionalCategoryEdgeResolvers<ContextType>;
  ItmProjectProgressReport?: ItmProjectProgressReportResolvers<ContextType>;
  ItmProjectProgressReportConnection?: ItmProjectProgressReportConnectionResolvers<ContextType>;
  ItmProjectProgressReportEdge?: ItmProjectProgressReportEdgeResolvers<ContextType>;
  ItmProjectStatus?: ItmProjectStatusResolvers<ContextType>;
  ItmProjectTeam?: ItmProjectTeamResolvers<ContextType>;
  ItmProjectTeamMember?: ItmProjectTeamMemberResolvers<ContextType>;
  ItmProjectTeamTask?: ItmProjectTeamTaskResolvers<ContextType>;
  ItmProjectTeamTaskMember?: ItmProjectTeamTaskMemberResolvers<ContextType>;
  ItmPurchase?: ItmPurchaseResolvers<ContextType>;
  ItmPurchaseBudget?: ItmPurchaseBudgetResolvers<ContextType>;
  ItmPurchaseBudgetConnection?: ItmPurchaseBudgetConnectionResolvers<ContextType>;
  ItmPurchaseBudgetEdge?: ItmPurchaseBudgetEdgeResolvers<ContextType>;
  ItmPurchaseConnection?: ItmPurchaseConnectionResolvers<ContextType>;
  ItmPurchaseEdge?: ItmPurchaseEdgeResolvers<ContextType>;
  ItmResourceCapacity?: ItmResourceCapacityResolvers<ContextType>;
  ItmRevenue?: ItmRevenueResolvers<ContextType>;
  ItmRevenueConnection?: ItmRevenueConnectionResolvers<ContextType>;
  ItmRevenueEdge?: ItmRevenueEdgeResolvers<ContextType>;
  ItmRevenuePeriodTask?: ItmRevenuePeriodTaskResolvers<ContextType>;
  ItmRevenuePeriodTaskConnection?: ItmRevenuePeriodTaskConnectionResolvers<ContextType>;
  ItmRevenuePeriodTaskEdge?: ItmRevenuePeriodTaskEdgeResolvers<ContextType>;
  ItmServicePurchase?: ItmServicePurchaseResolvers<ContextType>;
  ItmServicePurchaseBudget?: ItmServicePurchaseBudgetResolvers<ContextType>;
  ItmServicePurchaseBudgetConnection?: ItmServicePurchaseBudgetConnectionResolvers<ContextType>;
  ItmServicePurchaseBudgetEdge?: ItmServicePurchaseBudgetEdgeResolvers<ContextType>;
  ItmServicePurchaseConnection?: ItmServicePurchaseConnectionResolvers<ContextType>;
  ItmServicePurchaseEdge?: ItmServicePurchaseEdgeResolvers<ContextType>;
  ItmServiceRevenue?: ItmServiceRevenueResolvers<ContextType>;
  ItmServiceRevenueConnection?: ItmServiceRevenueConnectionResolvers<ContextType>;
  ItmServiceRevenueEdge?: ItmServiceRevenueEdgeResolvers<ContextType>;
  ItmServiceRevenueStatus?: ItmServiceRevenueStatusResolvers<ContextType>;
  ItmServiceRevenueStatusConnection?: ItmServiceRevenueStatusConnectionResolvers<ContextType>;
  ItmServiceRevenueStatusEdge?: ItmServiceRevenueStatusEdgeResolvers<ContextType>;
  ItmSprint?: ItmSprintResolvers<ContextType>;
  ItmSprintConnection?: ItmSprintConnectionResolvers<ContextType>;
  ItmSprintCreator?: ItmSprintCreatorResolvers<ContextType>;
  ItmSprintEdge?: ItmSprintEdgeResolvers<ContextType>;
  ItmSprintRef?: ItmSprintRefResolvers<ContextType>;
  ItmSprintTask?: ItmSprintTaskResolvers<ContextType>;
  ItmSprintTaskConnection?: ItmSprintTaskConnectionResolvers<ContextType>;
  ItmSprintTaskEdge?: ItmSprintTaskEdgeResolvers<ContextType>;
  ItmSwimlane?: ItmSwimlaneResolvers<ContextType>;
  ItmSwimlaneConnection?: ItmSwimlaneConnectionResolvers<ContextType>;
  ItmSwimlaneEdge?: ItmSwimlaneEdgeResolvers<ContextType>;
  ItmTask?: ItmTaskResolvers<ContextType>;
  ItmTaskConnection?: ItmTaskConnectionResolvers<ContextType>;
  ItmTaskDependency?: ItmTaskDependencyResolvers<ContextType>;
  ItmTaskDependencyConnection?: ItmTaskDependencyConnectionResolvers<ContextType>;
  ItmTaskDependencyEdge?: ItmTaskDependencyEdgeResolvers<ContextType>;
  ItmTaskEdge?: ItmTaskEdgeResolvers<ContextType>;
  ItmTaskPriority?: ItmTaskPriorityResolvers<ContextType>;
  ItmTaskProgressReport?: ItmTaskProgressReportResolvers<ContextType>;
  ItmTaskProgressReportConnection?: ItmTaskProgressReportConnectionResolvers<ContextType>;
  ItmTaskProgressReportEdge?: ItmTaskProgressReportEdgeResolvers<ContextType>;
  ItmTaskPurchase?: ItmTaskPurchaseResolvers<ContextType>;
  ItmTaskPurchaseConnection?: ItmTaskPurchaseConnectionResolvers<ContextType>;
  ItmTaskPurchaseEdge?: ItmTaskPurchaseEdgeResolvers<ContextType>;
  ItmTaskStatus?: ItmTaskStatusResolvers<ContextType>;
  ItmTaskStatusKind?: ItmTaskStatusKindResolvers<ContextType>;
  ItmTaskTeam?: ItmTaskTeamResolvers<ContextType>;
  ItmTaskTeamMember?: ItmTaskTeamMemberResolvers<ContextType>;
  ItmTaskTeamMemberConnection?: ItmTaskTeamMemberConnectionResolvers<ContextType>;
  ItmTaskTeamMemberEdge?: ItmTaskTeamMemberEdgeResolvers<ContextType>;
  ItmTaskType?: ItmTaskTypeResolvers<ContextType>;
  ItmTopDownBudget?: ItmTopDownBudgetResolvers<ContextType>;
  ItmUserCapacity?: ItmUserCapacityResolvers<ContextType>;
  ItmUserRef?: ItmUserRefResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  JSONObject?: GraphQLScalarType;
  LinkCandidate?: LinkCandidateResolvers<ContextType>;
  LinkInfo?: LinkInfoResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  ProjectorAddress?: ProjectorAddressResolvers<ContextType>;
  ProjectorClient?: ProjectorClientResolvers<ContextType>;
  ProjectorClientRef?: ProjectorClientRefResolvers<ContextType>;
  ProjectorClientSummary?: ProjectorClientSummaryResolvers<ContextType>;
  ProjectorContractLineItem?: ProjectorContractLineItemResolvers<ContextType>;
  ProjectorContractLineItemConnection?: ProjectorContractLineItemConnectionResolvers<ContextType>;
  ProjectorContractLineItemDetail?: ProjectorContractLineItemDetailResolvers<ContextType>;
  ProjectorContractLineItemEdge?: ProjectorContractLineItemEdgeResolvers<ContextType>;
  ProjectorContractLineItemMilestone?: ProjectorContractLineItemMilestoneResolvers<ContextType>;
  ProjectorContractLineItemMilestoneConnection?: ProjectorContractLineItemMilestoneConnectionResolvers<ContextType>;
  ProjectorContractLineItemMilestoneDetail?: ProjectorContractLineItemMilestoneDetailResolvers<ContextType>;
  ProjectorContractLineItemMilestoneEdge?: ProjectorContractLineItemMilestoneEdgeResolvers<ContextType>;
  ProjectorContractLineItemRef?: ProjectorContractLineItemRefResolvers<ContextType>;
  ProjectorCurrencyRef?: ProjectorCurrencyRefResolvers<ContextType>;
  ProjectorEngagement?: ProjectorEngagementResolvers<ContextType>;
  ProjectorEngagementConnection?: ProjectorEngagementConnectionResolvers<ContextType>;
  ProjectorEngagementDetail?: ProjectorEngagementDetailResolvers<ContextType>;
  ProjectorEngagementEdge?: ProjectorEngagementEdgeResolvers<ContextType>;
  ProjectorEngagementRef?: ProjectorEngagementRefResolvers<ContextType>;
  ProjectorInvoiceRef?: ProjectorInvoiceRefResolvers<ContextType>;
  ProjectorProject?: ProjectorProjectResolvers<ContextType>;
  ProjectorProjectConnection?: ProjectorProjectConnectionResolvers<ContextType>;
  ProjectorProjectEdge?: ProjectorProjectEdgeResolvers<ContextType>;
  ProjectorProjectRef?: ProjectorProjectRefResolvers<ContextType>;
  ProjectorProjectTaskRef?: ProjectorProjectTaskRefResolvers<ContextType>;
  ProjectorUserRef?: ProjectorUserRefResolvers<ContextType>;
  ProjectorUserSummary?: ProjectorUserSummaryResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Vendor?: VendorResolvers<ContextType>;
  VendorCapability?: VendorCapabilityResolvers<ContextType>;
  VendorDrift?: VendorDriftResolvers<ContextType>;
  VendorQuotaWindow?: VendorQuotaWindowResolvers<ContextType>;
  ZivioMilestone?: ZivioMilestoneResolvers<ContextType>;
  ZivioMilestoneConnection?: ZivioMilestoneConnectionResolvers<ContextType>;
  ZivioMilestoneEdge?: ZivioMilestoneEdgeResolvers<ContextType>;
  ZivioUser?: ZivioUserResolvers<ContextType>;
};

