/** First names that tell a man's from a woman's. Names that both have (Alex, Kim, Robin) are left out. */

const WOMEN = new Set(`Abigail Ada Agnes Aisha Alexandra Alice Alicia Alison Amanda Amber Amelia Amina Amy Andrea Angela Anita Ann Anna Anne Annie Anwen Aoife Ayesha Barbara Beatrice Becky Bernadette Bernice Bethan Bethany
Betty Beverley Beverly Brenda Bridget Bronwen Carla Carly Carol Caroline Catherine Catrin Catriona Charlotte Chelsea Cheryl Chloe Christina Christine Ciara Claire Clara Clare Claudia Constance Cynthia Daisy Danielle Debbie
Deborah Deirdre Denise Diana Diane Donna Dora Doreen Doris Dorothy Edith Eileen Elaine Eleanor Elena Elizabeth Ella Ellen Elsie Emily Emma Erica Erin Esther Eva Eve Evelyn Faith Fatima Felicity Fiona Florence Frances Freya
Georgia Georgina Geraldine Gillian Gina Gloria Grace Greta Gwen Hannah Harriet Hazel Heather Heidi Helen Helena Hilary Hillary Holly Ingrid Irene Iris Isabel Isabella Isla Ivy Jacqueline Jane Janet Janice Jasmine Jean Jeanette
Jennifer Jenny Jessica Jill Joan Joanna Joanne Josephine Joy Joyce Judith Judy Julia Julie June Karen Kate Katherine Kathleen Kathryn Katie Katy Kayleigh Keira Kelly Kirsty Laura Lauren Leah Leanne Lena Lily Linda Lisa Liz
Lorna Lorraine Louise Lucy Lydia Lynn Lynne Maeve Maggie Margaret Maria Marian Marie Marina Marion Martha Mary Maureen Megan Melania Melanie Melissa Mia Michelle Mildred Miriam Moira Molly Monica Nadia Nancy Naomi Natalie
Natasha Niamh Nicola Nicole Nina Nora Olga Olive Olivia Pamela Patricia Paula Pauline Penelope Penny Philippa Phoebe Phyllis Polly Priya Rachel Rebecca Renee Rhiannon Rita Roisin Rosa Rose Rosemary Rosie Roxanne Ruby Ruth
Sadie Sally Samantha Sandra Sara Sarah Saoirse Selina Shanice Sharon Sheila Shirley Siân Sinead Sinéad Siobhan Sophia Sophie Stella Stephanie Sue Susan Susanna Suzanne Sylvia Tanya Tara Teresa Theresa Tina Tracey Ursula
Valerie Vanessa Vera Veronica Victoria Violet Virginia Wendy Yasmin Yvonne Zara Zoe`.split(/\s+/));

const MEN = new Set(`Aaron Adam Adrian Ahmed Aidan Alan Albert Alexander Alfred Ali Alistair Allan Allen Andrew Angus Anthony Antonio Archie Arthur Barack Barry Ben Benjamin Bernard Bernie Bill Billy Bob Brad Bradley Brandon Brendan
Brian Bruce Bryan Callum Calum Carl Carlos Cathal Cedric Charles Charlie Christopher Ciaran Clive Colin Colm Connor Conor Craig Cyril Daniel Darren David Dean Declan Denis Dennis Derek Dermot Desmond Diarmuid Dominic Don Donald
Douglas Dougal Duncan Dylan Eamon Eamonn Ed Eddie Edgar Edmund Edward Edwin Elliot Emrys Eoin Eric Ernest Ethan Eugene Evan Ewan Fergus Fionn Francis Frank Fred Frederick Gareth Garry Gary Gavin Geoff Geoffrey George Gerald
Gerard Giles Glen Glenn Gordon Graham Grant Greg Gregory Guy Gwilym Hamish Hamza Harold Harry Harvey Hassan Hector Henry Herbert Howard Hugh Hugo Huw Iain Ian Ibrahim Ivan Ivor Jack Jacob Jake James Jason Jeff Jeffrey Jeremy
Jerome Jim Jimmy Joe Joel Joey John Johnny Jon Jonathan Jorge José Joseph Joshua Juan Julian Justin Karl Keir Keith Kenneth Kevin Kieran Lachlan Lance Larry Laurence Lawrence Len Leo Leonard Lewis Liam Lionel Lloyd Louis Luis
Luke Malcolm Marco Marcus Mark Martin Marvin Matt Matthew Maurice Max Maxwell Michael Mick Miguel Mike Mitch Mohamed Mohammad Mohammed Mortimer Muhammad Murray Nathan Neil Nicholas Nigel Noah Norman Oliver Omar Osama Oscar Owen
Paddy Patrick Paul Pedro Percy Peter Phil Philip Phillip Pierre Quentin Rafael Ralph Ray Raymond Reginald Rhodri Rhys Ricardo Richard Rick Rishi Rob Robert Roderick Rodney Roger Ronald Rory Ross Roy Rupert Russell Ryan Saul
Scott Sean Seamus Shane Sidney Simon Stanley Stefan Stephen Steve Steven Stuart Ted Terence Terry Thomas Tim Timothy Toby Tom Tommy Tony Trevor Vernon Victor Vincent Walter Warren Wayne Wilfred William Winston Xavier Yusuf
Zachary`.split(/\s+/));

/** What a person of this full name is called by a pronoun; null where the name does not say. */
export function pronounOfName(name: string): 'he' | 'she' | null {
  const first = name.split(' ', 1)[0] ?? '';
  if (WOMEN.has(first)) return 'she';
  return MEN.has(first) ? 'he' : null;
}
